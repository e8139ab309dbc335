import { InvalidInput } from '../../core/errors.ts'
import { say } from '../../core/words.ts'
import { keptConfirmation, venueConfirmationOf, venueOfCase } from '../case-venue.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

const NOBODY_YET = { zh: '还不能确定有权处理的机关，先补充管辖事实', en: 'State the facts of venue first' }

/** 确认管辖: an officer decides which of the competent offices it is; the list only proposes. */
export const confirmVenue = defineCaseAction({
  name: 'confirmVenue',
  words: { zh: '确认管辖', en: 'Confirm the venue' },
  consequence: {
    zh: '记录由哪个机关处理及依据；不是本机关的，接着办理移送或者退回',
    en: 'Which office is competent is recorded with the article; if it is not this one, offer or return the case next',
  },
  from: { mediation: '*', report: '*' },
  needs: (found) => (venueOfCase(found).candidates.some((one) => one.divisionCode) ? null : NOBODY_YET),
  fields: [
    {
      name: 'candidate',
      kind: 'CHOICE',
      words: { zh: '有权处理的机关', en: 'Competent office' },
      required: true,
      options: (found) =>
        venueOfCase(found)
          .candidates.filter((one) => one.divisionCode)
          .map((one) => ({
            value: one.rule,
            words: {
              zh: `${one.placeWords.zh}${one.isProposed ? '（建议）' : ''}`,
              en: `${one.placeWords.en}${one.isProposed ? ' (proposed)' : ''}`,
            },
            place: { code: one.divisionCode!, on: found.receivedOn },
            article: one.articles[0]!,
          })),
    },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '理由', en: 'Why' },
      hint: { zh: '不选建议的机关时必须写明', en: 'Needed when it is not the one proposed' },
      maxLength: 500,
    },
  ],
  apply: ({ candidate, reason }, found) => {
    const chosen = venueOfCase(found).candidates.find((one) => one.rule === candidate)!
    return {
      facts: keptConfirmation(chosen.rule, chosen.divisionCode!),
      note: reason ? String(reason) : undefined,
      data: {
        rule: chosen.rule,
        divisionCode: chosen.divisionCode,
        articles: chosen.articles.map(({ key }) => key),
        wasProposed: chosen.isProposed,
      },
    }
  },
  carryOut: async (ctx, { candidate, reason }, found) => {
    refuseUnchanged(ctx, 'candidate', venueConfirmationOf(found)?.rule === candidate)
    const chosen = venueOfCase(found).candidates.find((one) => one.rule === candidate)
    if (!chosen?.isProposed && !reason)
      throw new InvalidInput([
        {
          path: 'reason',
          message: say(
            { zh: '没有选建议的机关，请写明理由', en: 'This is not the one proposed. Say why.' },
            ctx.locale,
          ),
        },
      ])
    return undefined
  },
})
