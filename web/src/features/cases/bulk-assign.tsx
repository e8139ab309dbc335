import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectionBar } from '../../ui/desk/selection-bar.tsx'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import type { useAssignCases } from '../../ui/desk/use-assign-cases.ts'
import type { Selection } from '../../ui/desk/use-selection.ts'
import fieldClasses from '../../ui/field.module.css'
import classes from './bulk-assign.module.css'
import { type CaseRow, colleaguesQuery } from './queue-query.ts'

type BulkAssignProps = { selection: Selection<CaseRow>; count: number; assigning: ReturnType<typeof useAssignCases> }

/** Chooses the whole page, and gives what is chosen to one colleague. */
export const BulkAssign = ({ selection, count, assigning }: BulkAssignProps) => {
  const { t } = useTranslation('cases')
  const chosen = selection.selected.length
  return (
    <SelectionBar
      selection={selection}
      count={count}
      words={{ page: t('select.page'), chosen: t('select.count', { count: chosen }) }}
    >
      {chosen > 0 && <ToColleague selection={selection} assigning={assigning} />}
    </SelectionBar>
  )
}

const ToColleague = ({ selection, assigning }: Omit<BulkAssignProps, 'count'>) => {
  const { t } = useTranslation('cases')
  const list = useRef<HTMLSelectElement>(null)
  const [personId, setPersonId] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { selected, clear } = selection
  const answer = useAnswer({
    query: colleaguesQuery,
    variables: { caseIds: selected.map(({ id }) => id) },
    about: 'colleagues',
  })
  const colleagues = answer.data?.commonColleagues ?? []
  const chosen = colleagues.find(({ id }) => id === personId)
  useShortcuts([{ keys: 'a', label: t('select.assign'), run: () => list.current?.focus() }])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(!chosen)
    if (!chosen || assigning.isBusy) return
    const assignments = selected.map(({ id, version }) => ({
      caseId: id,
      expectedVersion: version,
      assigneeId: chosen.id,
    }))
    if (await assigning.assign(assignments)) clear()
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <label className={classes.to}>
        <span>{t('select.to')}</span>
        <select
          ref={list}
          className={fieldClasses.input}
          value={chosen ? personId : ''}
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? 'bulk-missing' : undefined}
          onChange={(event) => {
            setPersonId(event.target.value)
            setMissing(false)
          }}
        >
          <option value="">{t('panel.choose')}</option>
          {colleagues.map((person) => (
            <option key={person.id} value={person.id}>
              {t('panel.person', { name: person.name, roles: person.roleLabels.join(t('submission.and')) })}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" loading={assigning.isBusy}>
        {t('select.assign')}
      </Button>
      <Button variant="subtle" onClick={clear}>
        {t('select.clear')}
      </Button>
      {isMissing && (
        <p id="bulk-missing" className={classes.missing} role="alert">
          {t('select.missing')}
        </p>
      )}
      {!answer.isFetching && !answer.error && colleagues.length === 0 && (
        <p className={classes.quiet} role="status">
          {t('select.nobody')}
        </p>
      )}
    </form>
  )
}
