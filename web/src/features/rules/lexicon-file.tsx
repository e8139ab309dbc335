import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import fieldClasses from '../../ui/field.module.css'
import { Field, type Problem, problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { importLexicon, lexiconFileQuery } from './lexicon-query.ts'

/** The lexicon as a file: out for who may see it, in for who may write rules. */
export const LexiconFile = ({ mayImport }: { mayImport: boolean }) => {
  const { t } = useTranslation('lexicon')
  const client = useClient()
  const [isBusy, setBusy] = useState(false)
  const [isLost, setLost] = useState(false)
  const save = async () => {
    setBusy(true)
    const { data } = await client.query(lexiconFileQuery, {}, { requestPolicy: 'network-only' }).toPromise()
    setBusy(false)
    setLost(!data)
    if (data) download(data.lexiconFile)
  }
  return (
    <section className={card.section} aria-label={t('file.title')}>
      <h2>{t('file.title')}</h2>
      <p className={card.quiet}>{t('file.why')}</p>
      {isLost && (
        <Notice kind="soon">
          <p>{t('file.lost')}</p>
        </Notice>
      )}
      <Button variant="default" loading={isBusy} onClick={() => void save()}>
        {t('file.export')}
      </Button>
      {mayImport && <ImportForm />}
    </section>
  )
}

const download = (text: string) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'weijian-lexicon.jsonl'
  link.click()
  URL.revokeObjectURL(url)
}

const ImportForm = () => {
  const { t } = useTranslation('lexicon')
  const [sent, send] = useMutation(importLexicon)
  const [file, setFile] = useState<File>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const came = sent.data?.importLexicon
  const problems: readonly Problem[] = came?.__typename === 'InvalidInput' ? came.fields : []
  const lines = problems.filter(({ path }) => path !== 'reason')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(!file)
    if (file) await send({ input: { file: await file.text(), reason } })
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={card.form}>
      <Field
        id="lexicon-file"
        label={t('file.choose')}
        why={t('file.chooseWhy')}
        error={missing ? t('file.missing') : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".jsonl,.ndjson,.txt"
            className={fieldClasses.input}
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        )}
      </Field>
      <TextField
        id="lexicon-reason"
        label={t('reason')}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={problemAt(problems, 'reason')}
      />
      {sent.error && <DeskTrouble error={sent.error} />}
      {lines.length > 0 && (
        <Notice kind="danger">
          <p>{t('file.refused')}</p>
          <ul>
            {lines.map(({ path, message }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one line may have several problems, in a fixed order
              <li key={at}>
                {path}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {came?.__typename === 'ImportedLexicon' && (
        <Notice kind="done">
          <p>{t('file.taken', { read: came.read, drafts: came.drafts, unchanged: came.unchanged })}</p>
        </Notice>
      )}
      <Button type="submit" variant="default" loading={sent.fetching}>
        {t('file.import')}
      </Button>
    </form>
  )
}
