import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '../ui/page-heading.tsx'

// What browsers say when a page's code could not be fetched: the connection is gone or the site was updated.
const isMissingChunk = (error: unknown) =>
  error instanceof Error && /dynamically imported module|importing a module|preload|no messages/i.test(error.message)

export const ErrorPage = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('shell')
  const reason = isMissingChunk(error) ? 'unreachable' : 'broken'
  return (
    <div role="alert">
      <PageHeading title={t(`error.${reason}.title`)} />
      <p>{t(`error.${reason}.text`)}</p>
      <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
    </div>
  )
}
