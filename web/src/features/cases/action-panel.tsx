import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import { useDraft } from '../../ui/desk/use-draft.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { fileOfForm, isStillSending } from '../../ui/uploads/one-file.tsx'
import { ActionAbout } from './action-about.tsx'
import { ActionFieldControl } from './action-field.tsx'
import classes from './action-panel.module.css'
import { ActionTrouble } from './action-trouble.tsx'
import { answersOf, fieldId, problemsIn, problemsOf, startOf } from './answers.ts'
import type { ActionField, AvailableAction, Case } from './case-query.ts'
import { useAction } from './use-action.ts'

type ActionPanelProps = { found: Case; action: AvailableAction; onReload: () => void; onClose: () => void }

/** A choice of nothing that may be left out is not asked. */
const isAsked = ({ kind, required, options }: ActionField): boolean =>
  kind !== 'CHOICE' || required || (options ?? []).length > 0

/** The form of one action, beside the facts it needs; drawn from the action's own list of fields. */
export const ActionPanel = ({ found, action, onReload, onClose }: ActionPanelProps) => {
  const { t } = useTranslation('cases')
  const heading = useRef<HTMLHeadingElement>(null)
  const form = `${found.id}.${action.name}`
  const { typed: written, write, forget } = useDraft(form)
  const typed = { ...startOf(action.fields), ...written }
  const [problems, setProblems] = useState<Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [isAsking, setAsking] = useState(false)
  const done = () => {
    forget()
    if (action.fields.some(({ kind }) => kind === 'FILE')) fileOfForm(form).clear()
    onClose()
  }
  const act = useAction(found, action, { onReload, onDone: done })
  useEffect(() => heading.current?.focus(), [])
  useShortcuts([{ keys: 'Escape', label: t('panel.close'), run: onClose }])

  const refuse = (found: Problem[]) => {
    setProblems(found)
    setAttempt((before) => before + 1)
  }
  const send = async () => {
    const refused = await act.perform(answersOf(action.fields, typed))
    setAsking(false)
    refuse(refused ? problemsOf(action.fields, refused) : [])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (act.isBusy) return
    const found = problemsIn(action.fields, typed, t, isStillSending(form))
    if (found.length > 0) return refuse(found)
    setProblems([])
    if (action.irreversible) setAsking(true)
    else void send()
  }
  return (
    <aside className={classes.panel} aria-labelledby="panel-title">
      <form onSubmit={submit} noValidate className={classes.form}>
        <header className={classes.head}>
          <h2 id="panel-title" ref={heading} tabIndex={-1} className={classes.title}>
            {action.label}
          </h2>
          <button type="button" className={classes.close} aria-label={t('panel.close')} onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        <p className={classes.consequence}>{action.consequence}</p>
        <ActionAbout about={action.about} />
        <ActionTrouble trouble={act.trouble} found={found} />
        {!action.enabled && (
          <Notice kind="soon">
            <p>{t('panel.noLonger', { reason: action.disabledReason ?? t('panel.movedOn') })}</p>
          </Notice>
        )}
        <ErrorSummary problems={problems} attempt={attempt} />
        {action.fields.filter(isAsked).map((field) => (
          <ActionFieldControl
            key={field.name}
            id={fieldId(field.name)}
            field={field}
            found={found}
            typed={typed}
            form={form}
            value={typed[field.name] ?? ''}
            error={problemAt(problems, fieldId(field.name))}
            onChange={(value) => {
              write(field.name, value)
              setProblems((before) => before.filter(({ path }) => path !== fieldId(field.name)))
            }}
          />
        ))}
        <div className={classes.buttons}>
          <Button type="submit" loading={act.isBusy} disabled={!action.enabled}>
            {action.irreversible ? t('panel.goOn', { action: action.label }) : action.label}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('panel.later')}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('panel.confirmTitle', { action: action.label, number: found.number })}
        confirm={action.label}
        cancel={t('panel.back')}
        isBusy={act.isBusy}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <ActionAbout about={action.about} />
        <p>{action.consequence}</p>
        <p>{t('panel.confirmFinal')}</p>
      </ConfirmDialog>
    </aside>
  )
}
