import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeskPage } from '../../ui/desk/desk-page.tsx'

export const NoRightPage = () => {
  const { t } = useTranslation('desk')
  return (
    <DeskPage title={t('noRight.title')}>
      <p>{t('trouble.forbidden')}</p>
      <p>
        <Link to="/desk">{t('toDesk')}</Link>
      </p>
    </DeskPage>
  )
}
