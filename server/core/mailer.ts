import { ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { createTransport } from 'nodemailer'
import { DependencyFailed } from './errors.ts'

/** `id` stays the same when a mail is sent again, so that a mailbox can tell it is the same. */
export type Mail = { id: string; to: string; subject: string; text: string }

export type Mailer = {
  /** Hands a mail to the server. Throws DependencyFailed while that does not answer, an Error when it refuses the mail. */
  send(mail: Mail): Promise<void>
  /** The address of a page, for a mail. */
  linkTo(path: string): string
  close(): void
}

const WAIT_MS = 15_000
const LEFT_ALONE_MS = 30_000

type Refusal = { code?: string; responseCode?: number; message: string }

/** The server is not there, or lets nobody in; a mail that it looked at and refused is another matter. */
const isAbsence = (error: unknown): boolean => (error as Refusal).responseCode === undefined

export const openMailer = ({
  smtpUrl,
  from,
  publicUrl,
}: {
  smtpUrl: string
  from: string
  publicUrl: string
}): Mailer => {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const breaker = circuitBreaker(handleWhen(isAbsence), {
    halfOpenAfter: LEFT_ALONE_MS,
    breaker: new ConsecutiveBreaker(3),
  })
  return {
    async send({ id, ...mail }) {
      try {
        await breaker.execute(() =>
          transport.sendMail({ ...mail, from, messageId: `<${id}@${new URL(publicUrl).hostname}>` }),
        )
      } catch (error) {
        const { responseCode, code } = error as Refusal
        if (isAbsence(error)) throw new DependencyFailed('mail server')
        // The server's own words may hold the address.
        throw new Error(`the mail server refused the mail: ${responseCode} ${code ?? ''}`)
      }
    },
    linkTo: (path) => publicUrl + path,
    close: () => transport.close(),
  }
}
