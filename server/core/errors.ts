import { type Locale, say, type Words } from './words.ts'

export type ErrorCode =
  | 'INVALID_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'STALE_VERSION'
  | 'DUPLICATE'
  | 'TOO_MANY'
  | 'DEPENDENCY_FAILED'
  | 'UNUSABLE_SETUP'

/** The HTTP status that stands for each code. */
export const httpStatus: Record<ErrorCode, number> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  ILLEGAL_TRANSITION: 409,
  STALE_VERSION: 409,
  DUPLICATE: 409,
  TOO_MANY: 429,
  DEPENDENCY_FAILED: 503,
  UNUSABLE_SETUP: 500,
}

/** A failure somebody can act on. Whatever is not an AppError is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, unknown>
  private readonly said: Words | undefined
  constructor(code: ErrorCode, message: string | Words, details: Record<string, unknown> = {}) {
    super(typeof message === 'string' ? message : message.en)
    this.name = new.target.name
    this.code = code
    this.details = details
    this.said = typeof message === 'string' ? undefined : message
  }
  /** The message in the language of whoever reads it, where it is known in both. */
  messageIn(locale: Locale): string {
    return this.said ? say(this.said, locale) : this.message
  }
}

export type FieldProblem = { path: string; message: string }

export class InvalidInput extends AppError {
  readonly fields: readonly FieldProblem[]
  constructor(fields: readonly FieldProblem[]) {
    const first = fields[0]
    super('INVALID_INPUT', first ? `${first.path}: ${first.message}` : 'The input is not valid.', { fields })
    this.fields = fields
  }
}

export class Unauthenticated extends AppError {
  constructor(message = 'Sign in first.') {
    super('UNAUTHENTICATED', message)
  }
}

export class Forbidden extends AppError {
  constructor(action: string) {
    super('FORBIDDEN', `Your role does not allow this: ${action}.`, { action })
  }
}

/** What a page of another site made a browser send. */
export class FromAnotherSite extends AppError {
  constructor() {
    super('FORBIDDEN', {
      zh: '请求来自别的网站，没有执行。请打开本系统自己的网址操作。',
      en: 'This came from another site and was not carried out. Use the address of this system itself.',
    })
  }
}

/** Absent or unreadable: the two cannot be told apart. */
export class NotFound extends AppError {
  constructor(what: string) {
    super('NOT_FOUND', `There is no such ${what}, or you may not see it.`, { what })
  }
}

export class IllegalTransition extends AppError {
  readonly action: string
  readonly state: string
  constructor(action: string, state: string) {
    super('ILLEGAL_TRANSITION', `"${action}" is not possible while this is "${state}". Reload to see what is.`)
    this.action = action
    this.state = state
  }
}

export class StaleVersion extends AppError {
  readonly currentVersion: number
  constructor(currentVersion: number) {
    super('STALE_VERSION', 'Somebody changed this after you opened it. Reload, look at the change, then act again.')
    this.currentVersion = currentVersion
  }
}

export class Duplicate extends AppError {
  readonly existingId: string | null
  constructor(message: string, existingId: string | null = null) {
    super('DUPLICATE', message, { existingId })
    this.existingId = existingId
  }
}

export class TooMany extends AppError {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    const words = {
      zh: `尝试次数过多，请在 ${retryAfterSeconds} 秒后再试。`,
      en: `Too many attempts. Try again in ${retryAfterSeconds} seconds.`,
    }
    super('TOO_MANY', words, { retryAfter: retryAfterSeconds })
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export class DependencyFailed extends AppError {
  readonly dependency: string
  constructor(dependency: string, { cause }: ErrorOptions = {}) {
    super('DEPENDENCY_FAILED', `The ${dependency} does not answer. Try again in a moment.`, { dependency })
    this.dependency = dependency
    this.cause = cause
  }
}

/** The machine or its settings do not allow us to run; the message says what to do. */
export class UnusableSetup extends AppError {
  constructor(message: string) {
    super('UNUSABLE_SETUP', message)
  }
}
