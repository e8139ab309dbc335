import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import type { Case } from './case-query.ts'
import { drawingQuery } from './drawing-query.ts'
import { ProcedureDrawing } from './procedure-drawing.tsx'

/** The drawing of the procedure, fetched when it is opened. */
export const CaseDrawing = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('case.drawing.title')}</summary>
      {isOpen && <Drawn key={found.version} found={found} />}
    </details>
  )
}

const Drawn = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  const answer = useAnswer({ query: drawingQuery, variables: { id: found.id }, about: found.id, alsoOf: ['Case'] })
  return (
    <Answered answer={answer} waiting={t('case.waiting')} skeleton={<GreyRows rows={2} height="3rem" />}>
      {({ case: drawn }) => drawn && <ProcedureDrawing drawing={drawn.drawing} name={found.procedureLabel} />}
    </Answered>
  )
}
