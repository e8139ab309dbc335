import type { TFunction } from 'i18next'
import type { AuthProblem } from '../../ui/desk/auth-door.ts'

export type SignInTrouble =
  | 'wrong'
  | 'wrongCode'
  | 'wrongBackup'
  | 'lapsed'
  | 'startOver'
  | 'origin'
  | 'noAnswer'
  | { minutes: number | undefined }
  | { code: string }

const known: Record<string, SignInTrouble> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong',
  INVALID_EMAIL: 'wrong',
  INVALID_PASSWORD: 'wrong',
  INVALID_CODE: 'wrongCode',
  INVALID_BACKUP_CODE: 'wrongBackup',
  INVALID_TWO_FACTOR_COOKIE: 'lapsed',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'startOver',
  INVALID_ORIGIN: 'origin',
  MISSING_OR_NULL_ORIGIN: 'origin',
}

/** What the sign-in door answered, as something to say to a person. */
export const signInTroubleOf = (problem: AuthProblem): SignInTrouble => {
  if (problem.kind === 'noAnswer') return 'noAnswer'
  if (problem.kind === 'tooMany')
    return { minutes: problem.retryAfter === undefined ? undefined : Math.max(1, Math.ceil(problem.retryAfter / 60)) }
  return known[problem.code] ?? { code: problem.code }
}

type Translate = TFunction<'sign-in'>

export const saySignInTrouble = (trouble: SignInTrouble, t: Translate): string => {
  if (typeof trouble === 'string') return t(`problem.${trouble}`)
  if ('code' in trouble) return t('problem.refused', { code: trouble.code })
  return trouble.minutes === undefined ? t('problem.tooManyUnknown') : t('problem.tooMany', { count: trouble.minutes })
}
