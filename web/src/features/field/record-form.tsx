import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { language } from '../../app/preferences.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Problem } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import { AgreementPart } from './agreement-part.tsx'
import { checkRecord } from './check-record.ts'
import { ContactPart } from './contact-part.tsx'
import classes from './field.module.css'
import type { FieldForm } from './field-query.ts'
import type { LocalRecord } from './field-record.ts'
import { fieldStore } from './field-store.ts'
import { LikelyDuplicates } from './likely-duplicates.tsx'
import { PartyPart } from './party-part.tsx'
import { uploadsOf } from './record-uploads.ts'

type RecordFormProps = { record: LocalRecord; form: FieldForm; others: readonly LocalRecord[] }

/** One merchant: every change is kept at once, "done" puts it among those to be sent. */
export const RecordForm = ({ record, form, others }: RecordFormProps) => {
  const { t } = useTranslation('field')
  const [chosen] = language.use()
  const navigate = useNavigate()
  const queue = uploadsOf(record.id)
  const uploads = useUploads(queue)
  const [problems, setProblems] = useState<readonly Problem[]>(record.problems)
  const [attempt, setAttempt] = useState(0)
  const latest = useRef(record)
  // What is being changed is a draft again: it is not sent half-way.
  const write = (name: string, value: string) => {
    latest.current = { ...latest.current, state: 'draft', typed: { ...latest.current.typed, [name]: value } }
    void fieldStore.put(latest.current)
  }
  // A new text of the agreement has to be signed anew; until then the one that was signed counts.
  useEffect(() => {
    void queue.restored.then(() => {
      const hasSigned = queue.get().some(({ group }) => group === 'signature')
      if (hasSigned || latest.current.agreementVersion === form.agreement.version) return
      latest.current = { ...latest.current, agreementVersion: form.agreement.version }
      void fieldStore.put(latest.current)
    })
  }, [queue, form.agreement.version])

  const finish = async (event: FormEvent) => {
    event.preventDefault()
    const has = (part: string) => queue.get().some(({ group, state }) => group === part && state !== 'refused')
    const found = checkRecord({
      ...{ typed: latest.current.typed, registeredKinds: form.registeredKinds, language: chosen, t },
      ...{ hasLicence: has('licence'), hasSignature: has('signature') },
    })
    setProblems(found)
    setAttempt((before) => before + 1)
    if (found.length > 0) return
    await fieldStore.put({ ...latest.current, state: 'waiting', problems: [] })
    void navigate('/field')
  }
  const parts = { record, form, problems, write, typed: record.typed }
  return (
    <form className={classes.form} onSubmit={(event) => void finish(event)} noValidate>
      <PageHeading title={t('formTitle')} />
      <p className={classes.quiet}>{t('savedHere')}</p>
      <ErrorSummary problems={problems} attempt={attempt} />
      <PartyPart {...parts} queue={queue} />
      <ContactPart {...parts} />
      <LikelyDuplicates record={record} others={others} />
      <AgreementPart {...parts} queue={queue} uploads={uploads} />
      <div className={classes.ways}>
        <Button type="submit">{t('done')}</Button>
        <Button variant="default" onClick={() => void navigate('/field')}>
          {t('later')}
        </Button>
      </div>
    </form>
  )
}
