import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayDay } from '../../ui/say-date.ts'
import { LoadBar } from './load-bar.tsx'
import classes from './workload.module.css'
import { WorkloadForm } from './workload-form.tsx'
import type { Workload } from './workload-query.ts'

/** One person: what they carry against what they can, what presses, when they are away. */
export const LoadCard = ({ load, onReload }: { load: Workload; onReload: () => void }) => {
  const { t } = useTranslation('workload')
  const [chosen] = language.use()
  const [isOpen, setOpen] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const { person, open, capacity, dueSoon, overdue } = load
  const close = () => {
    setOpen(false)
    edit.current?.focus()
  }
  return (
    <li className={card.card}>
      <div className={card.between}>
        <h3>{person.name}</h3>
        <span className={card.row}>
          {load.isAway && <Tag tone="soon">{t('away')}</Tag>}
          {overdue > 0 && <Tag tone="danger">{t('overdue', { count: overdue })}</Tag>}
          {dueSoon > 0 && <Tag tone="soon">{t('dueSoon', { count: dueSoon })}</Tag>}
        </span>
      </div>
      <p className={card.quiet}>
        {[person.roleLabels.join(t('and')), person.authority?.name].filter(Boolean).join(' · ')}
      </p>
      <LoadBar open={open} capacity={capacity} />
      <p className={classes.line}>
        <span>
          {t('carries', { open, capacity })}
          {load.isUsual && t('usual')}
          {' · '}
          {load.room >= 0 ? t('room', { count: load.room }) : t('over', { count: -load.room })}
        </span>
        {load.leaveFrom && load.leaveTo && (
          <span>{t('leave', { from: sayDay(load.leaveFrom, chosen), to: sayDay(load.leaveTo, chosen) })}</span>
        )}
      </p>
      <div className={card.buttons}>
        <Button
          ref={edit}
          variant="default"
          aria-expanded={isOpen}
          aria-label={t('form.openFor', { name: person.name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('form.open')}
        </Button>
      </div>
      {isOpen && <WorkloadForm key={load.version} load={load} onDone={close} onReload={onReload} />}
    </li>
  )
}
