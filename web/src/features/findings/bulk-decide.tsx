import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskBrandForm } from '../../ui/desk/ask-brand-form.tsx'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { SelectionBar } from '../../ui/desk/selection-bar.tsx'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import type { Selection } from '../../ui/desk/use-selection.ts'
import { Notice } from '../../ui/notice.tsx'
import classes from './bulk-decide.module.css'
import { DecisionForm } from './decision-form.tsx'
import type { Finding } from './findings-query.ts'
import { OpenCaseForm } from './open-case-form.tsx'
import { useDeciding } from './use-deciding.ts'

/** Chooses the whole page, and confirms or dismisses what is chosen. */
export const BulkDecide = ({ selection, count }: { selection: Selection<Finding>; count: number }) => {
  const { t } = useTranslation('findings')
  const [decision, setDecision] = useState<'confirm' | 'dismiss' | 'open' | 'ask'>()
  const deciding = useDeciding()
  const { selected, clear } = selection
  const me = useMe()
  const isAny = selected.length > 0
  useShortcuts(
    isAny
      ? [
          { keys: 'c', label: t('bulk.confirm'), run: () => setDecision('confirm') },
          { keys: 'd', label: t('bulk.dismiss'), run: () => setDecision('dismiss') },
        ]
      : [],
  )
  return (
    <SelectionBar
      selection={selection}
      count={count}
      words={{ page: t('select.page'), chosen: t('select.count', { count: selected.length }) }}
    >
      {isAny && !decision && (
        <>
          <Button variant="default" onClick={() => setDecision('confirm')}>
            {t('bulk.confirm')}
          </Button>
          <Button variant="default" onClick={() => setDecision('dismiss')}>
            {t('bulk.dismiss')}
          </Button>
          {may(me, 'openCase:Finding') && (
            <Button variant="default" onClick={() => setDecision('open')}>
              {t('open.button')}
            </Button>
          )}
          {may(me, 'decide:Finding') && selected.some(({ brands }) => brands.length > 0) && (
            <Button variant="default" onClick={() => setDecision('ask')}>
              {t('bulk.ask')}
            </Button>
          )}
          <Button variant="subtle" onClick={clear}>
            {t('select.clear')}
          </Button>
        </>
      )}
      {isAny && decision === 'open' && (
        <div className={classes.form}>
          <OpenCaseForm findings={selected} onCancel={() => setDecision(undefined)} />
        </div>
      )}
      {isAny && decision === 'ask' && (
        <div className={classes.form}>
          <AskBrandForm
            findingIds={selected.map(({ id }) => id)}
            brands={[]}
            onClose={() => {
              setDecision(undefined)
              clear()
            }}
          />
        </div>
      )}
      {isAny && (decision === 'confirm' || decision === 'dismiss') && (
        <div className={classes.form}>
          <DecisionForm
            id="bulk"
            findingIds={selected.map(({ id }) => id)}
            decision={decision}
            deciding={deciding}
            onDone={() => {
              setDecision(undefined)
              clear()
            }}
            onCancel={() => setDecision(undefined)}
          />
        </div>
      )}
      {deciding.error && <DeskTrouble error={deciding.error} />}
      {deciding.kept > 0 && (
        <Notice kind="soon">
          <p>{t('bulk.kept', { count: deciding.kept })}</p>
        </Notice>
      )}
    </SelectionBar>
  )
}
