import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskBrandForm } from './ask-brand-form.tsx'
import { type AuthenticationFacts, AuthenticationLines } from './authentication-lines.tsx'
import card from './card.module.css'
import { may, useMe } from './me.ts'

type AskBrandProps = {
  finding: {
    id: string
    brands: readonly { id: string; nameZh: string }[]
    authentications: readonly AuthenticationFacts[]
  }
}

/** What brands said about a finding, and the way to ask one. */
export const AskBrand = ({ finding }: AskBrandProps) => {
  const { t } = useTranslation('desk')
  const me = useMe()
  const [isAsking, setAsking] = useState(false)
  const isAwaited = finding.authentications.some(({ verdict }) => verdict === null)
  const mayAsk = may(me, 'decide:Finding') && finding.brands.length > 0 && !isAwaited
  return (
    <>
      <AuthenticationLines authentications={finding.authentications} />
      {mayAsk && !isAsking && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('authentication.ask')}
          </Button>
        </div>
      )}
      {isAsking && <AskBrandForm findingIds={[finding.id]} brands={finding.brands} onClose={() => setAsking(false)} />}
    </>
  )
}
