import type { TFunction } from 'i18next'
import type { AuthProblem } from '../../ui/desk/auth-door.ts'

const known = [
  'INVALID_PASSWORD',
  'INVALID_CODE',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'UNAUTHORIZED',
  '401',
] as const

/** What the sign-in door answered to a change of the account, as a sentence. */
export const sayAuthTrouble = (problem: AuthProblem, t: TFunction<'account'>): string => {
  if (problem.kind === 'noAnswer') return t('problem.noAnswer')
  if (problem.kind === 'tooMany')
    return problem.retryAfter === undefined
      ? t('problem.tooManyUnknown')
      : t('problem.tooMany', { count: Math.max(1, Math.ceil(problem.retryAfter / 60)) })
  const code = known.find((one) => one === problem.code)
  return code ? t(`problem.${code}`) : t('problem.refused', { code: problem.code })
}
