import type { Client } from 'urql'
import type { ResultOf } from '../../app/graphql.ts'
import type { Problem } from '../../ui/field.tsx'
import { patientFetch } from '../../ui/patient-fetch.ts'
import { type RequestTrouble, troubleOf } from '../../ui/request-problem.tsx'
import type { FilingInput } from './draft.ts'
import { FileSubmission } from './file-submission.ts'

type Answer = ResultOf<typeof FileSubmission>['fileSubmission']
export type FilingReceipt = Extract<Answer, { __typename: 'Receipt' }>

export type Outcome =
  /** `isEarlier`: an earlier try had arrived after all, so what was changed since is not in it. */
  | { kind: 'filed'; receipt: FilingReceipt; filed: FilingInput; isEarlier: boolean }
  | { kind: 'invalid'; problems: Problem[] }
  | { kind: 'trouble'; trouble: RequestTrouble }

const WAITS = [1_000, 3_000]

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const ask = async (client: Client, input: FilingInput) => {
  for (const wait of [...WAITS, null]) {
    const { data, error } = await client.mutation(FileSubmission, { input }, { fetch: patientFetch }).toPromise()
    if (data) return { answer: data.fileSubmission }
    const trouble: RequestTrouble = error ? troubleOf(error) : { kind: 'broken' }
    if (trouble.kind !== 'noAnswer' || wait === null || !navigator.onLine) return { trouble }
    await pause(wait)
  }
  return { trouble: { kind: 'noAnswer' } as const }
}

/**
 * Files the submission. `unanswered` holds what was sent before without an answer: if the server says that
 * this request's id is taken by other content, one of those had arrived, and its receipt is fetched.
 */
export const sendFiling = async (
  client: Client,
  input: FilingInput,
  unanswered: readonly FilingInput[],
): Promise<Outcome> => {
  const { answer, trouble } = await ask(client, input)
  if (trouble) return { kind: 'trouble', trouble }
  if (answer.__typename === 'Receipt') return { kind: 'filed', receipt: answer, filed: input, isEarlier: false }
  if (answer.__typename === 'InvalidInput') return { kind: 'invalid', problems: [...answer.fields] }
  for (const earlier of unanswered.toReversed()) {
    const again = await ask(client, earlier)
    if (again.trouble) return { kind: 'trouble', trouble: again.trouble }
    if (again.answer.__typename === 'Receipt')
      return { kind: 'filed', receipt: again.answer, filed: earlier, isEarlier: true }
  }
  return { kind: 'trouble', trouble: { kind: 'broken' } }
}
