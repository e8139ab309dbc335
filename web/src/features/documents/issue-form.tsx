import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './documents.module.css'
import type { AvailableForm, CaseWithDocuments } from './documents-query.ts'
import { answersOf, fieldId, problemsIn, problemsOf, typedOf } from './form-answers.ts'
import { FormFieldControl } from './form-field.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { useFormDraft } from './use-form-draft.ts'
import { useIssue } from './use-issue.ts'

type IssueFormProps = {
  found: CaseWithDocuments
  form: AvailableForm
  onReload: () => void
  onDone: (title: string, number: string | null) => void
}

/** First the fields, then the paper as it will be; only what was looked at is issued. */
export const IssueForm = ({ found, form, onReload, onDone }: IssueFormProps) => {
  const { t } = useTranslation('documents')
  const { typed, write, forget } = useFormDraft(
    found.id,
    `${form.name}${form.measure ?? ''}${form.replacesId ?? ''}`,
    typedOf(form),
  )
  const [problems, setProblems] = useState<Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const act = useIssue(found, form)
  const refuse = (found: Problem[]) => {
    setProblems(found)
    setAttempt((before) => before + 1)
  }
  const preview = async (event: FormEvent) => {
    event.preventDefault()
    if (act.isBusy) return
    const missing = problemsIn(form.fields, typed, t)
    if (missing.length > 0) return refuse(missing)
    const refused = await act.preview(answersOf(form.fields, typed))
    refuse(problemsOf(form.fields, refused))
  }
  const issue = async () => {
    const { issued, refused } = await act.issue(answersOf(form.fields, typed))
    refuse(problemsOf(form.fields, refused))
    if (!issued) return onReload()
    forget()
    onDone(issued.title, issued.number)
  }
  return (
    <form onSubmit={preview} noValidate className={classes.issue}>
      {form.measureLabel && <p>{form.measureLabel}</p>}
      <p className={card.quiet}>{t('issue.intro')}</p>
      <p className={card.quiet}>{t(form.isCompared ? 'issue.layoutOurs' : 'issue.notCompared')}</p>
      {form.replacesId && (
        <Notice kind="info">
          <p>{t('issue.replaces')}</p>
        </Notice>
      )}
      {form.showsFiler && <p className={card.quiet}>{t('issue.logged')}</p>}
      {act.error && <DeskTrouble error={act.error} />}
      {act.refusal && (
        <div role="alert">
          <Notice kind="soon">
            <p>{act.refusal}</p>
          </Notice>
        </div>
      )}
      <ErrorSummary problems={problems} attempt={attempt} />
      {act.previewUrl ? (
        <PaperPreview url={act.previewUrl} title={form.label} />
      ) : (
        form.fields.map((field) => (
          <FormFieldControl
            key={field.name}
            field={field}
            value={typed[field.name] ?? ''}
            error={problemAt(problems, fieldId(field.name))}
            onChange={(value) => write(field.name, value)}
            colleagues={found.colleagues}
          />
        ))
      )}
      <div className={card.buttons}>
        {act.previewUrl ? (
          <>
            <Button loading={act.isBusy} onClick={() => void issue()}>
              {t('issue.issue')}
            </Button>
            <Button variant="default" onClick={act.goBack}>
              {t('issue.back')}
            </Button>
          </>
        ) : (
          <Button type="submit" loading={act.isBusy}>
            {t('issue.preview')}
          </Button>
        )}
      </div>
      {act.previewUrl && <p className={card.quiet}>{t('issue.final')}</p>}
    </form>
  )
}
