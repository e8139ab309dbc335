import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Finding, leadCategoriesQuery, openCaseOnFindings } from './findings-query.ts'

/** Opens a report case on the chosen findings of one seller; what was offered is kept as it stands. */
export const OpenCaseForm = ({ findings, onCancel }: { findings: readonly Finding[]; onCancel: () => void }) => {
  const { t } = useTranslation('findings')
  const navigate = useNavigate()
  const [category, setCategory] = useState('counterfeit')
  const [note, setNote] = useState(() => [...new Set(findings.map((one) => one.note))].join('\n').slice(0, 1_000))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [opened, open] = useMutation(openCaseOnFindings)
  const answer = useAnswer({ query: leadCategoriesQuery, variables: {}, about: 'categories' })
  const choices = (answer.data?.categories ?? []).filter(({ kind }) => kind !== 'DISPUTE')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (opened.fetching) return
    const input = { findingIds: findings.map(({ id }) => id), category, note }
    const done = (await open({ input })).data?.openCaseOnFindings
    if (done?.__typename === 'Case') return navigate(`/desk/cases/${done.id}?tab=evidence`)
    setProblems(done?.fields ?? [])
    setAttempt(attempt + 1)
  }
  return (
    <form onSubmit={submit} noValidate className={card.form}>
      {opened.error && <DeskTrouble error={opened.error} />}
      <ErrorSummary problems={problems.map((one) => ({ ...one, path: `open-${one.path}` }))} attempt={attempt} />
      <p id="open-findingIds" className={card.quiet} tabIndex={-1}>
        {t('open.why')}
      </p>
      <SelectField
        id="open-category"
        label={t('open.category')}
        error={problemAt(problems, 'category')}
        value={category}
        onChange={setCategory}
        options={choices.map(({ name, label }) => ({ value: name, label }))}
      />
      <TextField
        id="open-note"
        label={t('open.note')}
        why={t('open.noteWhy')}
        isLong
        maxLength={1_000}
        value={note}
        onChange={setNote}
        error={problemAt(problems, 'note')}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={opened.fetching}>
          {t('open.submit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
