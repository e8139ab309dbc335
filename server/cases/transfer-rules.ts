import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { say, type Words } from '../core/words.ts'
import { findAuthoritiesByIds, findCommonSuperior, findSubtreeIds } from '../identity/authority-store.ts'
import { byRule } from '../law/rules.ts'
import { venuePrinciples } from '../law/venue-rules.ts'
import type { CaseAction, CaseRow, Effect } from './define-case-action.ts'
import './enforcement-facts.ts'

/**
 * Where a case may go to another office. A penalty case while it is investigated (penalty procedure rules, article 14):
 * whoever is not competent neither reviews nor decides it.
 */
export const whereTransferable: CaseAction['from'] = {
  mediation: '*',
  report: '*',
  enforcement: ['filed', 'investigating'],
}

/** What a change of office does besides: officers are of the office (article 22), so the next one names its own. */
export const atNewOffice = ({ procedure }: CaseRow): Pick<Effect, 'assigneeId' | 'state' | 'facts'> => ({
  assigneeId: null,
  ...(procedure === 'enforcement' ? { state: 'filed', facts: { officers: null } } : {}),
})

const NO_OFFER: Words = { zh: '没有待答复的移送', en: 'No transfer is waiting for an answer' }
const OFFERED: Words = { zh: '移送还没有答复', en: 'A transfer is waiting for its answer' }
const heldByUnit = ({ ruleset }: CaseRow): Words => {
  const [cited] = venuePrinciples(ruleset).returnToIntake.articles
  return {
    zh: `内设机构、派出机构不得自行移送，应当退回统一接收机构（${cited!.zh}）`,
    en: `A unit does not pass a case on, it returns it to intake (${cited!.en})`,
  }
}
const ONCE_ONLY: Words = byRule('noSecondTransfer', {
  zh: '移送来的案件不得再自行移送，有异议的报共同的上一级指定',
  en: 'A case that was transferred here is not passed on; the superior of both designates',
})
const NOT_A_UNIT: Words = { zh: '本案不在内设机构、派出机构手中', en: 'No unit holds this case' }
const NOT_DISPUTED: Words = { zh: '还没有管辖争议', en: 'There is no dispute about jurisdiction' }

export const needsNoOffer = (found: CaseRow): Words | null => (found.transferState === null ? null : OFFERED)

export const needsFreeHand = (found: CaseRow): Words | null => {
  if (found.transferState !== null) return OFFERED
  if (found.distributedById !== null) return heldByUnit(found)
  return found.receivedByTransfer && found.procedure !== 'mediation' ? ONCE_ONLY : null
}

export const needsUnit = (found: CaseRow): Words | null =>
  found.distributedById === null ? NOT_A_UNIT : needsNoOffer(found)

/** Before the superior has it, the two offices may still settle it. */
export const needsOffer = (found: CaseRow): Words | null =>
  found.transferState === 'offered' || found.transferState === 'disputed' ? null : NO_OFFER

export const needsUndisputedOffer = (found: CaseRow): Words | null =>
  found.transferState === 'offered' ? null : NO_OFFER

/** An offer the two may still settle, or a case that was transferred here and is not for this office (article 14). */
export const needsReferable = (found: CaseRow): Words | null =>
  found.transferState === null && found.receivedByTransfer ? null : needsOffer(found)

export const needsDispute = (found: CaseRow): Words | null =>
  found.transferState === 'disputed' || found.transferState === 'referred' ? null : NOT_DISPUTED

const refuse = (ctx: Ctx, words: Words): never => {
  throw new InvalidInput([{ path: 'authorityId', message: say(words, ctx.locale) }])
}

/** Whether an office may be offered a case, and as what: one under the sender (article 41(1)), or another authority. */
export const checkReceiver = async (
  ctx: Ctx,
  found: CaseRow,
  authorityId: string,
): Promise<'transfer' | 'distribution'> => {
  const [office] = await findAuthoritiesByIds(ctx, [authorityId])
  if (!office) return refuse(ctx, { zh: '没有这个机关，请重新查找', en: 'No such office. Search for it again.' })
  if (authorityId === found.authorityId)
    return refuse(ctx, { zh: '本案已经由该机关负责', en: 'This office answers for the case already.' })
  if ((await findSubtreeIds(ctx, found.authorityId)).includes(authorityId)) return 'distribution'
  if (office.level === 'station')
    return refuse(ctx, {
      zh: '不能直接移送其他机关的派出机构，请选择该机关本身',
      en: 'This is a unit of another authority. Choose the authority itself.',
    })
  return 'transfer'
}

/** The superior of both offices, to whom a dispute goes (Order 121, article 33). InvalidInput when none is registered. */
export const getCommonSuperior = async (ctx: Ctx, found: CaseRow, otherId: string): Promise<string> => {
  const superior = await findCommonSuperior(ctx, found.authorityId, otherId)
  if (superior) return superior
  throw new InvalidInput([
    {
      path: 'reason',
      message: say(
        {
          zh: '系统中没有登记双方共同的上一级机关，请先登记，或者由双方协商',
          en: 'No superior of both offices is registered. Register it, or settle it between the two.',
        },
        ctx.locale,
      ),
    },
  ])
}
