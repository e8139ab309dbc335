import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../ui/desk/me.ts'
import { Popup, PopupGroup, PopupItem, PopupItemNotNow } from '../../ui/desk/popup.tsx'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import classes from './case-actions.module.css'
import type { Case } from './case-query.ts'
import { TakeCase } from './take-case.tsx'

type CaseActionsProps = { found: Case; onOpen: (action: string) => void; onReload: () => void }

/** The lawful next step as a button, the rest in a menu; what cannot be done now says why. */
export const CaseActions = ({ found, onOpen, onReload }: CaseActionsProps) => {
  const { t } = useTranslation('cases')
  const me = useMe()
  const actions = found.availableActions
  const enabled = actions.filter((action) => action.enabled)
  const disabled = actions.filter((action) => !action.enabled)
  const primary = enabled.find((action) => action.primary)
  const waiting = primary ? undefined : disabled.find((action) => action.primary)
  const assign = enabled.find((action) => action.name === 'assignCase')
  const canTake = found.assignee?.id !== me.id && found.colleagues.some((person) => person.id === me.id)
  const rest = enabled.filter((action) => action !== primary && action !== assign)
  useShortcuts(
    enabled.map((action) => ({
      keys: action === assign ? 'a' : `:${action.name}`,
      label: action.label,
      run: () => onOpen(action.name),
    })),
  )
  if (actions.length === 0) return null
  return (
    <div className={classes.actions}>
      {primary && <Button onClick={() => onOpen(primary.name)}>{primary.label}</Button>}
      {waiting && (
        <p className={classes.waiting}>
          {t('actions.waiting', { step: waiting.label, reason: waiting.disabledReason })}
        </p>
      )}
      {assign && (
        <Button variant="default" onClick={() => onOpen(assign.name)}>
          {assign.label}
        </Button>
      )}
      {assign && canTake && <TakeCase found={found} assign={assign} onReload={onReload} />}
      {(rest.length > 0 || disabled.length > 0) && (
        <Popup
          align="start"
          buttonClass={classes.more}
          button={
            <>
              {primary || assign ? t('actions.more') : t('actions.all')} <span aria-hidden="true">▾</span>
            </>
          }
        >
          {rest.map((action) => (
            <PopupItem key={action.name} onPick={() => onOpen(action.name)}>
              {action.label}
            </PopupItem>
          ))}
          {disabled.length > 0 && (
            <PopupGroup label={t('actions.notNow')}>
              {disabled.map((action) => (
                <PopupItemNotNow key={action.name} reason={action.disabledReason ?? ''}>
                  {action.label}
                </PopupItemNotNow>
              ))}
            </PopupGroup>
          )}
        </Popup>
      )}
    </div>
  )
}
