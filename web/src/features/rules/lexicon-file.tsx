import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import fieldClasses from '../../ui/field.module.css'
import { FieldError, type Problem, problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayBytes } from '../../ui/say-bytes.ts'
import { TextField } from '../../ui/text-field.tsx'
import { AddFiles } from '../../ui/uploads/add-files.tsx'
import classes from './lexicon-file.module.css'
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
    <section className={`${card.section} ${classes.file}`} aria-label={t('file.title')}>
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

/** A request of somebody signed in has 1 MB at most, the words around the file among them. */
const MOST_BYTES = 950_000

const sizeAsSent = async (file: File): Promise<number> =>
  file.size > MOST_BYTES ? file.size : new Blob([JSON.stringify(await file.text())]).size

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
  const [trouble, setTrouble] = useState<string>()
  const came = sent.data?.importLexicon
  const problems: readonly Problem[] = came?.__typename === 'InvalidInput' ? came.fields : []
  const lines = problems.filter(({ path }) => path !== 'reason')
  const choose = async (chosen: File | undefined) => {
    setFile(chosen)
    setTrouble(chosen && (await sizeAsSent(chosen)) > MOST_BYTES ? t('file.tooLarge') : undefined)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) return setTrouble(t('file.missing'))
    if (!trouble) await send({ input: { file: await file.text(), reason } }, { additionalTypenames: ['LexiconRule'] })
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={card.form}>
      <div className={fieldClasses.field} data-wrong={trouble ? '' : undefined}>
        <p className={fieldClasses.why}>{t('file.chooseWhy')}</p>
        <AddFiles
          id="lexicon-file"
          label={t('file.choose')}
          accept=".jsonl,.ndjson,.txt"
          onFiles={([chosen]) => void choose(chosen)}
        />
        {file && <p role="status">{t('file.chosen', { name: file.name, size: sayBytes(file.size) })}</p>}
        <FieldError id="lexicon-file-error" error={trouble} />
      </div>
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
