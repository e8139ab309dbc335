import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import card from '../../ui/desk/card.module.css'
import { useMe } from '../../ui/desk/me.ts'
import { meQuery } from '../../ui/desk/me-query.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { PasswordForm } from './password-form.tsx'
import { type SetUp, SetUpSecondFactor } from './set-up-second-factor.tsx'

/** A code from an app beside the password: set up, confirm, switch off. */
export const SecondFactor = () => {
  const { t } = useTranslation('account')
  const me = useMe()
  const client = useClient()
  const [step, setStep] = useState<'none' | 'enable' | 'disable'>('none')
  const [setUp, setSetUp] = useState<SetUp>()
  const putAside = () => {
    setStep('none')
    setSetUp(undefined)
  }
  const close = (said: string) => {
    putAside()
    showToast({ text: said })
    void client.query(meQuery, {}, { requestPolicy: 'network-only' }).toPromise()
  }
  return (
    <section className={card.section}>
      <h2>{t('factor.title')}</h2>
      <p className={card.row}>
        <Tag tone={me.secondFactorEnabled ? 'done' : 'soon'}>
          {t(me.secondFactorEnabled ? 'factor.on' : 'factor.off')}
        </Tag>
      </p>
      <p className={card.prose}>{t('factor.why')}</p>
      {step === 'none' && (
        <Button variant="default" onClick={() => setStep(me.secondFactorEnabled ? 'disable' : 'enable')}>
          {t(me.secondFactorEnabled ? 'factor.disable' : 'factor.enable')}
        </Button>
      )}
      {step === 'enable' && !setUp && (
        <PasswordForm
          id="factor-password"
          why={t('factor.passwordWhy')}
          path="/two-factor/enable"
          submit={t('factor.goOn')}
          onDone={(data) => setSetUp(data as SetUp)}
          onCancel={() => setStep('none')}
        />
      )}
      {setUp && <SetUpSecondFactor setUp={setUp} onDone={() => close(t('factor.enabled'))} onCancel={putAside} />}
      {step === 'disable' && (
        <PasswordForm
          id="factor-password"
          why={t('factor.disableWhy')}
          path="/two-factor/disable"
          submit={t('factor.disable')}
          onDone={() => close(t('factor.disabled'))}
          onCancel={() => setStep('none')}
        />
      )}
    </section>
  )
}
