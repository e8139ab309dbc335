import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { signOut } from '../../ui/desk/sign-out.ts'
import { Notice } from '../../ui/notice.tsx'
import { ChangePassword } from './change-password.tsx'
import { OfficePhone } from './office-phone.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'

/** Who I am here, and what keeps others from being me. */
export const AccountPage = () => {
  const { t } = useTranslation('account')
  const me = useMe()
  return (
    <DeskPage
      title={t('title')}
      tools={
        <Button variant="default" onClick={() => void signOut()}>
          {t('desk:signOut')}
        </Button>
      }
    >
      {me.mustSetUpSecondFactor && (
        <Notice kind="soon">
          <p>{t('factor.required')}</p>
        </Notice>
      )}
      <section className={card.section}>
        <Facts
          facts={[
            { label: t('name'), value: me.name },
            { label: t('email'), value: me.email },
            { label: t('roles'), value: me.roleLabels.join(t('and')) || t('noRole') },
            me.authorityName !== undefined && { label: t('office'), value: me.authorityName },
          ]}
        />
      </section>
      {may(me, 'setOfficePhone:Person') && <OfficePhone />}
      <SecondFactor />
      <ChangePassword />
      <Sessions />
    </DeskPage>
  )
}
