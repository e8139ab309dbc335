import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeading } from './page-heading.tsx'

export const NotFound = () => {
  const { t } = useTranslation('shell')
  return (
    <>
      <PageHeading title={t('notFound.title')} />
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </>
  )
}
