import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import classes from './notice.module.css'

export type RequestTrouble =
  | { kind: 'noAnswer' }
  | { kind: 'tooMany'; retryAfter: number }
  | { kind: 'dependency' }
  | { kind: 'broken'; requestId?: string }

/** What went wrong with a request, for a person: the connection, a limit, or us. */
export const troubleOf = (error: CombinedError): RequestTrouble => {
  if (error.networkError) return { kind: 'noAnswer' }
  const { code, retryAfter, requestId } = error.graphQLErrors[0]?.extensions ?? {}
  if (code === 'TOO_MANY') return { kind: 'tooMany', retryAfter: Number(retryAfter) || 60 }
  if (code === 'DEPENDENCY_FAILED') return { kind: 'dependency' }
  return typeof requestId === 'string' ? { kind: 'broken', requestId } : { kind: 'broken' }
}

const minutes = (seconds: number) => Math.max(1, Math.ceil(seconds / 60))

export const RequestProblem = ({ trouble, onRetry }: { trouble: RequestTrouble; onRetry?: () => void }) => {
  const { t } = useTranslation('shell')
  return (
    <div className={classes.danger} role="alert">
      <p>
        {trouble.kind === 'tooMany'
          ? t('trouble.tooMany', { count: minutes(trouble.retryAfter) })
          : t(`trouble.${trouble.kind}`)}
      </p>
      {trouble.kind === 'broken' && trouble.requestId && (
        <p className={classes.small}>{t('trouble.requestId', { id: trouble.requestId })}</p>
      )}
      {onRetry && trouble.kind !== 'tooMany' && (
        <Button variant="default" onClick={onRetry}>
          {t('trouble.retry')}
        </Button>
      )}
    </div>
  )
}
