import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { useMe } from '../../ui/desk/me.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayTime } from '../../ui/say-date.ts'
import type { MadeLink, Person } from './people-query.ts'
import { PersonForm } from './person-form.tsx'
import { PersonHistory } from './person-history.tsx'
import { ReasonForm } from './reason-form.tsx'

type PersonCardProps = { person: Person; mayAdminister: boolean; onLink: (made: MadeLink, name: string) => void }

/** Somebody with what can be done about their account. */
export const PersonCard = ({ person, mayAdminister, onLink }: PersonCardProps) => {
  const { t } = useTranslation('people')
  const [chosen] = language.use()
  const [open, setOpen] = useState<'edit' | 'disable' | 'enable' | 'reset' | 'history'>()
  const close = () => setOpen(undefined)
  const me = useMe()
  const of = person.authority?.name ?? person.brand?.nameZh ?? person.partner?.name
  return (
    <>
      <div className={card.between}>
        <h2>{person.name}</h2>
        <span className={card.row}>
          {person.disabled && <Tag tone="danger">{t('disabled')}</Tag>}
          {person.linkUntil && <Tag tone="soon">{t('invited', { at: sayTime(person.linkUntil, chosen) })}</Tag>}
          {person.secondFactorEnabled !== null && (
            <Tag tone={person.secondFactorEnabled ? 'done' : 'soon'}>
              {t(person.secondFactorEnabled ? 'factor.on' : 'factor.off')}
            </Tag>
          )}
        </span>
      </div>
      <p className={card.quiet}>{[person.roleLabels.join(t('and')), of, person.email].filter(Boolean).join(' · ')}</p>
      {!open && (
        <div className={card.buttons}>
          {mayAdminister && person.id !== me.id && (
            <>
              <Button variant="default" onClick={() => setOpen('edit')} aria-label={t('editOf', { name: person.name })}>
                {t('edit')}
              </Button>
              {!person.disabled && (
                <Button
                  variant="default"
                  onClick={() => setOpen('reset')}
                  aria-label={t('resetOf', { name: person.name })}
                >
                  {t('reset.button')}
                </Button>
              )}
              <Button
                variant="default"
                onClick={() => setOpen(person.disabled ? 'enable' : 'disable')}
                aria-label={t(person.disabled ? 'enableOf' : 'disableOf', { name: person.name })}
              >
                {t(person.disabled ? 'enable.button' : 'disable.button')}
              </Button>
            </>
          )}
          <Button
            variant="subtle"
            onClick={() => setOpen('history')}
            aria-label={t('historyOf', { name: person.name })}
          >
            {t('history.button')}
          </Button>
        </div>
      )}
      {open === 'edit' && <PersonForm person={person} onClose={close} />}
      {(open === 'disable' || open === 'enable' || open === 'reset') && (
        <ReasonForm person={person} what={open} onLink={(made) => onLink(made, person.name)} onClose={close} />
      )}
      {open === 'history' && <PersonHistory personId={person.id} onClose={close} />}
    </>
  )
}
