import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../ui/desk/me.ts'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import { ActionTrouble } from './action-trouble.tsx'
import type { AvailableAction, Case } from './case-query.ts'
import { useAction } from './use-action.ts'

/** Assigns the case to oneself by one press; for ten seconds it can be given back. */
export const TakeCase = ({
  found,
  assign,
  onReload,
}: {
  found: Case
  assign: AvailableAction
  onReload: () => void
}) => {
  const { t } = useTranslation('cases')
  const me = useMe()
  const act = useAction(found, assign, { onReload, onDone: () => {} })
  const take = () => void act.perform([{ name: 'assigneeId', value: me.id }])
  useShortcuts([{ keys: 'm', label: t('actions.take'), run: take }])
  return (
    <>
      <Button variant="default" loading={act.isBusy} onClick={take}>
        {t('actions.take')}
      </Button>
      <ActionTrouble trouble={act.trouble} found={found} />
    </>
  )
}
