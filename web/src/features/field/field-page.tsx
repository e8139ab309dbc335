import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useClient } from 'urql'
import { language } from '../../app/preferences.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { newId } from '../../ui/new-id.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { RequestProblem } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useOnline } from '../../ui/use-online.ts'
import classes from './field.module.css'
import type { FieldForm } from './field-query.ts'
import { mayEdit } from './field-record.ts'
import { type Collector, fieldStore, useRecords } from './field-store.ts'
import { useKeptPage } from './keep-page.ts'
import { RecordForm } from './record-form.tsx'
import { RecordList } from './record-list.tsx'
import { type SyncTrouble, syncRecords } from './sync-records.ts'
import { useCollector, useFieldForm } from './use-collector.ts'

const signIn = '/sign-in?to=%2Ffield'

/** Registering merchants on the spot: what is written down stays on the phone until the office has it. */
export const FieldPage = () => {
  const { t } = useTranslation('field')
  const [chosen] = language.use()
  const isKept = useKeptPage()
  const entry = useCollector()
  const form = useFieldForm(chosen)
  if (entry.kind === 'signedOut' || entry.kind === 'unknown' || entry.kind === 'noRight')
    return (
      <>
        <PageHeading title={t('title')} />
        <Notice kind="soon">
          <p>{t(`entry.${entry.kind}`)}</p>
          {entry.kind === 'signedOut' && <LinkButton to={signIn}>{t('signIn')}</LinkButton>}
        </Notice>
      </>
    )
  if (entry.kind === 'looking' || !form)
    return (
      <>
        <PageHeading title={t('title')} />
        <Skeleton lines={6} />
      </>
    )
  return <Work collector={entry.collector} form={form} isKept={isKept} />
}

type WorkProps = { collector: Collector; form: FieldForm; isKept: boolean }

const Work = ({ collector, form, isKept }: WorkProps) => {
  const { recordId } = useParams()
  const records = useRecords()
  if (!records) return <Skeleton lines={6} />
  const own = records.filter(({ personId }) => personId === collector.id)
  const open = own.find(({ id }) => id === recordId)
  if (open && mayEdit(open)) return <RecordForm key={open.id} record={open} form={form} others={own} />
  return <Records collector={collector} form={form} isKept={isKept} />
}

const Records = ({ collector, form, isKept }: WorkProps) => {
  const { t } = useTranslation('field')
  const client = useClient()
  const navigate = useNavigate()
  const isOnline = useOnline()
  const records = (useRecords() ?? []).filter(({ personId }) => personId === collector.id)
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<SyncTrouble>()
  const waiting = records.filter(({ state }) => state === 'waiting').length

  const sync = async () => {
    setSending(true)
    setTrouble(await syncRecords(client, collector.id))
    setSending(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the connection's return is what sends
  useEffect(() => {
    if (isOnline) void sync()
  }, [isOnline])

  const begin = async () => {
    const id = newId()
    await fieldStore.put({
      ...{ id, personId: collector.id, state: 'draft', typed: {}, problems: [], isTried: false, outcome: null },
      takenAt: new Date().toISOString(),
      agreementVersion: form.agreement.version,
    })
    void navigate(`/field/${id}`)
  }
  return (
    <>
      <PageHeading title={t('title')} />
      <p className={classes.quiet}>{t('who', { name: collector.name })}</p>
      {isKept && <p className={classes.quiet}>{t('kept')}</p>}
      <div className={classes.ways}>
        <Button onClick={() => void begin()}>{t('new')}</Button>
        <Button variant="default" loading={isSending} disabled={!isOnline} onClick={() => void sync()}>
          {t('send', { count: waiting })}
        </Button>
      </div>
      {!isOnline && <Notice kind="info">{t('offline')}</Notice>}
      {trouble && <Trouble trouble={trouble} onRetry={() => void sync()} />}
      <RecordList records={records} isSending={isSending} />
    </>
  )
}

const Trouble = ({ trouble, onRetry }: { trouble: SyncTrouble; onRetry: () => void }) => {
  const { t } = useTranslation('field')
  if (trouble.kind === 'signedOut' || trouble.kind === 'noRight')
    return (
      <Notice kind="soon">
        <p>{t(`trouble.${trouble.kind}`)}</p>
        {trouble.kind === 'signedOut' && <LinkButton to={signIn}>{t('signIn')}</LinkButton>}
      </Notice>
    )
  return <RequestProblem trouble={trouble} onRetry={onRetry} />
}
