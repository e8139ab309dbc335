import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import type { House } from './house.ts'
import type { Neighbour, TestRole } from './people.ts'

type Prepared = { found: CaseRow; as: TestRole | Neighbour }

const act = (ctx: Ctx, found: CaseRow, action: string, answers: Record<string, unknown> = {}): Promise<CaseRow> =>
  performCaseAction(ctx, { caseId: found.id, expectedVersion: found.version, action, answers })

/** A case brought by real steps to where an action about transfers is possible, and who may take it; others as they are. */
export const readyForTransfer = async (house: House, action: string, found: CaseRow): Promise<Prepared> => {
  const head = await house.as('head')
  const { otherCountyId, stationId } = house.town
  const reason = '实际经营地不在本县'
  const offer = (to: string) => act(head, found, 'offerTransfer', { authorityId: to, reason })
  switch (action) {
    case 'acceptTransfer':
    case 'returnTransfer':
      return { found: await offer(otherCountyId), as: 'stranger' }
    case 'withdrawTransfer':
    case 'disputeJurisdiction':
    case 'referJurisdiction':
      return { found: await offer(otherCountyId), as: 'head' }
    case 'returnToIntake':
      return { found: await act(head, await offer(stationId), 'acceptTransfer'), as: 'head' }
    case 'confirmVenue': {
      let known = await act(head, found, 'stateVenueFact', { fact: 'sellerKind', value: 'PLATFORM' })
      if (found.procedure === 'report')
        known = await act(head, known, 'stateVenueFact', { fact: 'advert', value: 'NONE' })
      return { found: await act(head, known, 'stateVenueFact', { fact: 'domicile', value: '330182' }), as: 'head' }
    }
    case 'designateAuthority':
      return { found: await act(head, await offer(otherCountyId), 'disputeJurisdiction', { reason }), as: 'superior' }
    default:
      return { found, as: 'head' }
  }
}
