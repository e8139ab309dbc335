import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { NewPartner } from './new-partner.tsx'
import { PartnerCard } from './partner-card.tsx'
import { partnersQuery } from './partners-query.ts'

/** Who may post reports to us, and with which keys. */
export const PartnersPage = () => {
  const { t } = useTranslation('partners')
  const me = useMe()
  const mayManage = may(me, 'manage:Partner')
  const [isAdding, setAdding] = useState(false)
  const answer = useAnswer({
    query: partnersQuery,
    variables: {},
    about: 'partners',
    alsoOf: ['Partner', 'ApiKey', 'NewApiKey'],
  })
  return (
    <DeskPage
      title={t('title')}
      tools={mayManage && !isAdding && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
    >
      <p className={card.quiet}>{t('why')}</p>
      {isAdding && <NewPartner onClose={() => setAdding(false)} />}
      <Answered answer={answer} waiting={t('waiting')}>
        {({ partners }) =>
          partners.length === 0 ? (
            <Empty title={t('empty.title')}>
              <p>{t(mayManage ? 'empty.text' : 'empty.readOnly')}</p>
            </Empty>
          ) : (
            <ul className={card.list}>
              {partners.map((partner) => (
                <li key={partner.id} className={card.card}>
                  <PartnerCard partner={partner} mayManage={mayManage} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </DeskPage>
  )
}
