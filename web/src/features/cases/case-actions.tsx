import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import classes from './case-actions.module.css'
import type { AvailableAction, Case } from './case-query.ts'

/** The lawful next step as a button, the rest in a menu; what cannot be done now says why. */
export const CaseActions = ({ found, onOpen }: { found: Case; onOpen: (action: string) => void }) => {
  const { t } = useTranslation('cases')
  const enabled = found.availableActions.filter((action) => action.enabled)
  const disabled = found.availableActions.filter((action) => !action.enabled)
  const primary = enabled.find((action) => action.primary)
  const assign = enabled.find((action) => action.name === 'assignCase')
  const rest = enabled.filter((action) => action !== primary && action !== assign)
  useShortcuts(assign ? [{ keys: 'a', label: assign.label, run: () => onOpen(assign.name) }] : [])
  if (found.availableActions.length === 0) return null
  return (
    <div className={classes.actions}>
      {primary && <Button onClick={() => onOpen(primary.name)}>{primary.label}</Button>}
      {assign && (
        <Button variant="default" onClick={() => onOpen(assign.name)}>
          {assign.label}
        </Button>
      )}
      {(rest.length > 0 || disabled.length > 0) && (
        <Menu position="bottom-start" width={320}>
          <Menu.Target>
            <Button variant="default" rightSection={<span aria-hidden="true">▾</span>}>
              {primary || assign ? t('actions.more') : t('actions.all')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            {rest.map((action) => (
              <Menu.Item key={action.name} onClick={() => onOpen(action.name)}>
                {action.label}
              </Menu.Item>
            ))}
            {disabled.length > 0 && (
              <>
                {rest.length > 0 && <Menu.Divider />}
                <Menu.Label>{t('actions.notNow')}</Menu.Label>
                {disabled.map((action) => (
                  <DisabledItem key={action.name} action={action} />
                ))}
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}

// Stays reachable by keyboard, so that the reason can be read; pressing it does nothing.
const DisabledItem = ({ action }: { action: AvailableAction }) => (
  <Menu.Item aria-disabled="true" closeMenuOnClick={false} className={classes.disabled}>
    {action.label}
    <span className={classes.reason}>{action.disabledReason}</span>
  </Menu.Item>
)
