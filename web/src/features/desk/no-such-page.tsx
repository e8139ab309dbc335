import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeskPage } from '../../ui/desk/desk-page.tsx'

export const NoSuchPage = () => {
  const { t } = useTranslation('desk')
  return (
    <DeskPage title={t('shell:notFound.title')}>
      <p>{t('shell:notFound.text')}</p>
      <p>
        <Link to="/desk">{t('toDesk')}</Link>
      </p>
    </DeskPage>
  )
}
