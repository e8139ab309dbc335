import { randomUUID } from 'node:crypto'
import { isPossible } from '../../server/cases/action-available.ts'
import { enforcementActions } from '../../server/cases/actions/enforcement-actions.ts'
import { findCaseAction } from '../../server/cases/actions/index.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { getProcedure } from '../../server/cases/procedures/index.ts'
import { askedOf, type Field } from '../../server/core/field.ts'
import { PDF } from '../evidence/pictures.ts'
import { enforcementInput } from './enforcement-input.ts'
import { type AnyProcedure, given } from './given.ts'
import { readyForStep } from './given-steps.ts'
import { readyForTransfer } from './given-transfer.ts'
import { givenUpload } from './given-upload.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

/** A case of the procedure in which the step is possible, who may take it, and an answer to each of its questions. */
export const stepInput = async (house: House, name: string, procedureName: string): Promise<GoodInput> => {
  const action = findCaseAction(name)!
  const procedure = getProcedure(procedureName)
  const isOfPenalty = enforcementActions.some((one) => one.name === name)
  if (isOfPenalty || (procedureName === 'enforcement' && name === 'archiveCase')) return enforcementInput(house, name)
  const state = Object.keys(procedure.states).find((one) =>
    isPossible(action, { procedure: procedure.name, state: one }),
  )!
  // A penalty case has a seller of its own: one that goes to another office stands in the way of others on the same.
  const seller = procedure.name === 'enforcement' ? { seller: { shopName: `店铺 ${randomUUID()}` } } : {}
  const opened = await given(house).caseIn(procedure.name as AnyProcedure, state, seller)
  const ready = await readyForStep(house, name, opened)
  const moved = await readyForTransfer(house, name, ready.found)
  const found = moved.found
  const as = moved.as === 'head' ? ready.as : moved.as
  const other = await given(house).opened('report', { seller: { shopName: `店铺 ${randomUUID()}` } })
  const answerOf = (field: Field<CaseRow>): unknown => {
    switch (field.kind) {
      case 'CHOICE':
        return field.options!(found)[0]!.value
      case 'BOOLEAN':
        return true
      case 'MONEY':
      case 'NUMBER':
        return 1
      case 'DATE':
        return house.clock.today()
      case 'PERSON':
        return house.town.ids[procedure.name === 'mediation' ? 'mediator' : 'investigator']
      case 'SELLER':
        return other.sellerId
      case 'AUTHORITY':
        return house.town.otherCountyId
      default:
        return '办理说明'
    }
  }
  const answers = {
    ...Object.fromEntries(
      askedOf(action.fields as readonly Field<CaseRow>[], found).map((field) => [field.name, answerOf(field)]),
    ),
    // Its second answer depends on the first.
    ...(name === 'stateVenueFact' ? { fact: 'sellerKind', value: 'PLATFORM' } : {}),
    ...(action.fields.some(({ kind }) => kind === 'FILE')
      ? { file: (await givenUpload(house, PDF, '证据.pdf')).uploadId }
      : {}),
    ...ready.answers,
  }
  return { as, input: { caseId: found.id, expectedVersion: found.version, ...answers } }
}
