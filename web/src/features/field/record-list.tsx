import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import card from '../../ui/desk/card.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { sayTime } from '../../ui/say-date.ts'
import classes from './field.module.css'
import { type LocalRecord, mayEdit } from './field-record.ts'
import { fieldStore } from './field-store.ts'
import { uploadsOf } from './record-uploads.ts'

const tones = { draft: 'plain', waiting: 'soon', sent: 'done', refused: 'danger' } as const

/** What was taken down on this device, the newest first, each with where it stands. */
export const RecordList = ({ records, isSending }: { records: readonly LocalRecord[]; isSending: boolean }) => {
  const { t } = useTranslation('field')
  if (records.length === 0) return <p className={classes.quiet}>{t('empty')}</p>
  return (
    <section>
      <h2>{t('mine')}</h2>
      <ul className={card.list}>
        {records.map((record) => (
          <Row key={record.id} record={record} isSending={isSending} />
        ))}
      </ul>
    </section>
  )
}

const Row = ({ record, isSending }: { record: LocalRecord; isSending: boolean }) => {
  const { t } = useTranslation('field')
  const [chosen] = language.use()
  const [isAsking, setAsking] = useState(false)
  const { state, outcome, problems } = record
  const name = record.typed.name?.trim() || t('nameless')
  const isDoubtful = outcome?.outcome === 'POSSIBLE_DUPLICATE'
  const remove = () => {
    const queue = uploadsOf(record.id)
    void queue.restored.then(() => (state === 'sent' ? queue.clear() : queue.takeAllBack()))
    void fieldStore.remove(record.id)
  }
  return (
    <li className={card.card}>
      <div className={card.between}>
        <h3>{name}</h3>
        <Tag tone={isDoubtful ? 'soon' : tones[state]}>{t(`state.${state}`)}</Tag>
      </div>
      <p className={card.quiet}>{t('takenAt', { time: sayTime(record.takenAt, chosen) })}</p>
      {outcome && (
        <p>
          {outcome.label}
          {outcome.seller && ` · ${outcome.seller}`}
        </p>
      )}
      {isDoubtful && outcome.decidedByWhom && <p>{t('deciders', { who: outcome.decidedByWhom })}</p>}
      {outcome?.reason && <p>{t('reason', { reason: outcome.reason })}</p>}
      {problems.length > 0 && (
        <ul className={classes.problems}>
          {problems.map(({ path, message }) => (
            <li key={path + message}>{message}</li>
          ))}
        </ul>
      )}
      <div className={classes.rowWays}>
        {mayEdit(record) && !(isSending && state === 'waiting') && (
          <LinkButton to={`/field/${record.id}`} variant="default" aria-label={`${t('edit')} ${name}`}>
            {t('edit')}
          </LinkButton>
        )}
        {(state === 'sent' || mayEdit(record)) && (
          <Button variant="subtle" aria-label={`${t('remove')} ${name}`} onClick={() => setAsking(true)}>
            {t('remove')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('removeTitle', { name })}
        confirm={t('remove')}
        cancel={t('keep')}
        onConfirm={remove}
        onCancel={() => setAsking(false)}
      >
        <p>{t(state === 'sent' ? 'removeSent' : 'removeUnsent')}</p>
      </ConfirmDialog>
    </li>
  )
}
