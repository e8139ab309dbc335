import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { ChoiceList } from '../../ui/choice-list.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { proposeLexiconRule, reviseLexiconRule, ruleKinds } from './lexicon-query.ts'
import { inputOf, type RuleDraft } from './rule-draft.ts'
import { TargetField } from './target-field.tsx'
import { TermFields } from './term-fields.tsx'

type RuleFormProps = { start: RuleDraft; revising?: { ruleId: string; expectedVersion: number } }

/** What a rule says and why; it is kept as a draft. */
export const RuleForm = ({ start, revising }: RuleFormProps) => {
  const { t } = useTranslation('lexicon')
  const navigate = useNavigate()
  const [draft, setDraft] = useState(start)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isStale, setStale] = useState(false)
  const [proposed, propose] = useMutation(proposeLexiconRule)
  const [revised, revise] = useMutation(reviseLexiconRule)
  const change = (changes: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = inputOf(draft)
    if (!input.term && draft.kind !== 'WITHDRAW')
      return setProblems([{ path: 'term.category', message: t('form.chooseCategory') }])
    const came = revising
      ? (await revise({ input: { ...revising, ...input } })).data?.reviseLexiconRule
      : (await propose({ input })).data?.proposeLexiconRule
    setProblems(came?.__typename === 'InvalidInput' ? came.fields : [])
    setStale(came?.__typename === 'StaleVersion' || came?.__typename === 'IllegalTransition')
    if (came?.__typename === 'LexiconRule') await navigate(`/desk/rules/${came.id}`)
  }
  const error = proposed.error ?? revised.error
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={card.form}>
      <ChoiceList
        id="kind"
        legend={t('form.kind')}
        kind="one"
        items={ruleKinds.map((value) => ({ value, label: t(`kinds.${value}`), description: t(`kindMeans.${value}`) }))}
        chosen={[draft.kind]}
        onChange={([kind]) => change({ kind: ruleKinds.find((one) => one === kind) ?? 'ADD' })}
      />
      {draft.kind !== 'ADD' && <TargetField draft={draft} onChange={change} error={problemAt(problems, 'target')} />}
      {draft.kind !== 'WITHDRAW' && <TermFields draft={draft} onChange={change} problems={problems} />}
      <TextField
        id="reason"
        label={t('form.reason')}
        why={t('form.reasonWhy')}
        isLong
        maxLength={500}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        error={problemAt(problems, 'reason')}
      />
      {error && <DeskTrouble error={error} />}
      {isStale && (
        <Notice kind="soon">
          <p>{t('steps.changed')}</p>
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice kind="danger">
          <p role="alert">{t('form.mend', { count: problems.length })}</p>
        </Notice>
      )}
      <div className={card.buttons}>
        <Button type="submit" loading={proposed.fetching || revised.fetching}>
          {t('form.keep')}
        </Button>
      </div>
    </form>
  )
}
