import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { CombinedError } from 'urql'
import { LinkButton } from '../link-button.tsx'
import { Notice } from '../notice.tsx'
import { RequestProblem, troubleOf } from '../request-problem.tsx'

export const codeOf = (error: CombinedError): string | undefined => {
  const code = error.graphQLErrors[0]?.extensions.code
  return typeof code === 'string' ? code : undefined
}

/** Why a request at the desk was not answered: the session, the rights, the thing itself, or the connection. */
export const DeskTrouble = ({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) => {
  const { t } = useTranslation('desk')
  const { pathname, search } = useLocation()
  const code = codeOf(error)
  if (code === 'UNAUTHENTICATED')
    return (
      <Notice kind="soon">
        <p>{t('trouble.signedOut')}</p>
        <LinkButton to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>{t('signIn')}</LinkButton>
      </Notice>
    )
  if (code === 'FORBIDDEN')
    return (
      <Notice kind="soon">
        <p>{t('trouble.forbidden')}</p>
      </Notice>
    )
  if (code === 'NOT_FOUND')
    return (
      <Notice kind="soon">
        <p>{t('trouble.notFound')}</p>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('trouble.lookAgain')}
          </Button>
        )}
      </Notice>
    )
  return onRetry ? (
    <RequestProblem trouble={troubleOf(error)} onRetry={onRetry} />
  ) : (
    <RequestProblem trouble={troubleOf(error)} />
  )
}
