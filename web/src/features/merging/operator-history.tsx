import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { may, useMe } from '../../ui/desk/me.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayTime } from '../../ui/say-date.ts'
import type { Operator } from './merging-query.ts'
import { TakeBackForm } from './take-back-form.tsx'

/** What was decided about one operator: merges, not-the-same, uplines and downlines; each can be taken back. */
export const OperatorHistory = ({ operator: { merges, rejections, links } }: { operator: Operator }) => {
  const { t } = useTranslation('merging')
  const [chosen] = language.use()
  const me = useMe()
  const [open, setOpen] = useState<string>()
  const mayDecide = may(me, 'decide:SellerMerge')
  const takeBack = (kind: 'unmerge' | 'withdraw', id: string) =>
    open === id ? (
      <TakeBackForm kind={kind} id={id} onClose={() => setOpen(undefined)} />
    ) : (
      mayDecide && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setOpen(id)}>
            {t(`${kind}.button`)}
          </Button>
        </div>
      )
    )
  return (
    <>
      <section className={card.section}>
        <h2>{t('history.merges')}</h2>
        {merges.length === 0 && <p>{t('history.noMerges')}</p>}
        <ul className={card.list}>
          {merges.map(({ id, seller, into, reason, mergedAt, mergedBy, undoneAt, undoneBy, undoneReason }) => (
            <li key={id} className={card.card}>
              <div className={card.between}>
                <h3>{t('history.merge', { one: seller?.name, other: into?.name })}</h3>
                <Tag tone={undoneAt ? 'plain' : 'done'}>{undoneAt ? t('history.undone') : t('history.live')}</Tag>
              </div>
              <p>{reason}</p>
              <p className={card.quiet}>
                {t('history.by', { who: mergedBy?.name ?? t('history.nobody'), at: sayTime(mergedAt, chosen) })}
              </p>
              {undoneAt ? (
                <p className={card.quiet}>
                  {t('history.undoneBy', {
                    who: undoneBy?.name ?? t('history.nobody'),
                    at: sayTime(undoneAt, chosen),
                    why: undoneReason,
                  })}
                </p>
              ) : (
                takeBack('unmerge', id)
              )}
            </li>
          ))}
        </ul>
      </section>
      {rejections.length > 0 && (
        <section className={card.section}>
          <h2>{t('history.rejections')}</h2>
          <ul className={card.list}>
            {rejections.map(({ id, one, other, reason, decidedAt, withdrawnAt }) => (
              <li key={id} className={card.card}>
                <div className={card.between}>
                  <h3>{t('history.rejection', { one: one?.name, other: other?.name })}</h3>
                  {withdrawnAt && <Tag>{t('history.withdrawn')}</Tag>}
                </div>
                <p>{reason}</p>
                <p className={card.quiet}>{sayTime(decidedAt, chosen)}</p>
                {!withdrawnAt && takeBack('withdraw', id)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {links.length > 0 && (
        <section className={card.section}>
          <h2>{t('history.links')}</h2>
          <ul className={card.list}>
            {links.map(({ id, upline, downline, note }) => (
              <li key={id} className={card.card}>
                <h3>{t('history.link', { upline: upline?.name, downline: downline?.name })}</h3>
                <p className={card.quiet}>{note}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
