import type { Ctx } from '../../core/context.ts'
import { isCountyCode } from '../../core/division-code.ts'
import { InvalidInput } from '../../core/errors.ts'
import { say, type Words } from '../../core/words.ts'
import { findDivisionCodeOn, findDivisionsOn, hasDivisions } from '../../identity/division-store.ts'
import { type VenueFactName, type VenueFacts, venueChoices } from '../../law/venue-facts.ts'
import { askableVenueFacts, keptVenueFacts, venueFactsOf } from '../case-venue.ts'
import { type CaseRow, defineCaseAction } from '../define-case-action.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

/** 补充管辖事实: one fact that decides who is competent; what is not stated is asked for and never guessed. */
export const stateVenueFact = defineCaseAction({
  name: 'stateVenueFact',
  words: { zh: '补充管辖事实', en: 'State a fact of venue' },
  consequence: {
    zh: '有权处理的机关会按补充的事实重新列出；已作的确认作废',
    en: 'The competent offices are listed anew; an earlier confirmation is void',
  },
  from: { mediation: '*', report: '*' },
  fields: [
    {
      name: 'fact',
      kind: 'CHOICE',
      words: { zh: '事实', en: 'Fact' },
      required: true,
      options: (found) => askableVenueFacts(found).map(({ name, words }) => ({ value: name, words })),
    },
    {
      name: 'value',
      kind: 'VENUE_ANSWER',
      words: { zh: '内容', en: 'What it is' },
      required: true,
      maxLength: 40,
    },
  ],
  apply: ({ fact, value }) => ({ data: { fact, value } }),
  carryOut: async (ctx, { fact, value }, found) => {
    const name = String(fact) as VenueFactName
    await checkValue(ctx, found, name, String(value))
    refuseUnchanged(ctx, 'value', venueFactsOf(found)[name] === value)
    return {
      facts: keptVenueFacts({ ...(await receivedBy(ctx, found)), [name]: String(value) }),
      data: { fact, value },
    }
  },
})

const checkValue = async (ctx: Ctx, found: CaseRow, name: VenueFactName, value: string): Promise<void> => {
  const refuse = (words: Words): never => {
    throw new InvalidInput([{ path: 'value', message: say(words, ctx.locale) }])
  }
  const choice = venueChoices.find((one) => one.name === name)
  if (choice) {
    if (choice.options.some((option) => option.value === value)) return
    return refuse({ zh: '请从所列选项中选择', en: 'Choose one of the answers listed.' })
  }
  if (!isCountyCode(value))
    return refuse({ zh: '请填写六位县级行政区划代码', en: 'Write the six-digit code of a county-level division.' })
  const known = !(await hasDivisions(ctx)) || (await findDivisionsOn(ctx, [value], found.receivedOn)).length > 0
  if (!known) return refuse({ zh: '收到之日没有这个行政区划', en: 'There was no such division on the day of receipt.' })
}

/** The office that received the case first is known to the system; it is kept with the first fact that is stated. */
const receivedBy = async (ctx: Ctx, found: CaseRow): Promise<VenueFacts> => {
  if (venueFactsOf(found).firstReceiverPlace || found.receivedByTransfer) return {}
  const code = await findDivisionCodeOn(ctx, found.distributedById ?? found.authorityId, found.receivedOn)
  return code && isCountyCode(code) ? { firstReceiverPlace: code } : {}
}
