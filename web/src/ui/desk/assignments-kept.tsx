import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Notice } from '../notice.tsx'
import classes from './assignments-kept.module.css'
import { DeskTrouble } from './desk-trouble.tsx'
import type { AssignmentResult, AssignTrouble } from './use-assign-cases.ts'

type KeptProps = {
  kept: readonly AssignmentResult[]
  trouble: AssignTrouble | undefined
  onClose: () => void
}

/** What of a batch was not assigned, case by case, and why. */
export const AssignmentsKept = ({ kept, trouble, onClose }: KeptProps) => {
  const { t } = useTranslation('desk')
  return (
    <div aria-live="polite">
      {trouble && 'error' in trouble && <DeskTrouble error={trouble.error} />}
      {trouble && 'message' in trouble && (
        <Notice kind="danger">
          <p>{trouble.message}</p>
        </Notice>
      )}
      {kept.length > 0 && (
        <Notice kind="soon">
          <p>
            <strong>{t('assign.kept', { count: kept.length })}</strong>
          </p>
          <ul className={classes.list}>
            {kept.map(({ caseId, outcome, case: found }) => (
              <li key={caseId}>
                {found && <Link to={`/desk/cases/${found.id}`}>{found.number}</Link>}{' '}
                {t(`assign.outcome.${outcome}`, { name: found?.assignee?.name ?? t('assign.nobody') })}
              </li>
            ))}
          </ul>
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </Notice>
      )}
    </div>
  )
}
