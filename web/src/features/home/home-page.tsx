import { useTranslation } from 'react-i18next'
import { PageHeading } from '../../ui/page-heading.tsx'

export const HomePage = () => {
  const { t } = useTranslation('home')
  return <PageHeading title={t('title')} />
}
