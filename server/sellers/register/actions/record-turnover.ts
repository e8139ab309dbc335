import '../../register-tables.ts'
import { TURNOVER_SOURCES, type TurnoverSource, turnoverSourceWords } from '../../turnover-sources.ts'
import { checkPastDay, optionsOf, refuse } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'

const FIRST_YEAR = 2000

/** 登记年交易额: of one account and year; a later figure for the same year takes the place of the one before. */
export const recordTurnover = defineRegisterAction({
  name: 'recordTurnover',
  words: { zh: '登记年交易额', en: 'Record a year’s turnover' },
  consequence: {
    zh: '计入该商家各店全年合计；同一账号同一年度以最后登记的为准',
    en: 'It is added to the seller’s year over all shops; the last figure for an account and year counts',
  },
  about: 'account',
  fields: [
    { name: 'year', kind: 'NUMBER', words: { zh: '年度', en: 'Year' }, required: true },
    { name: 'amountFen', kind: 'MONEY', words: { zh: '年交易额', en: 'Turnover of the year' }, required: true },
    {
      name: 'source',
      kind: 'CHOICE',
      words: { zh: '来源', en: 'Source' },
      required: true,
      options: optionsOf(TURNOVER_SOURCES, turnoverSourceWords),
    },
    {
      name: 'reportedOn',
      kind: 'DATE',
      words: { zh: '报送或核实日期', en: 'Reported on' },
      required: true,
      isPast: true,
    },
  ],
  async carryOut(ctx, answers, { turnovers, targetId }) {
    checkPastDay(ctx, 'reportedOn', answers.reportedOn)
    const year = Number(answers.year)
    const thisYear = Number(ctx.clock.today().slice(0, 4))
    if (year < FIRST_YEAR || year > thisYear)
      refuse(ctx, 'year', {
        zh: `请填写 ${FIRST_YEAR} 至 ${thisYear} 之间的年度`,
        en: `Write a year from ${FIRST_YEAR} to ${thisYear}.`,
      })
    const figure = {
      amountFen: Number(answers.amountFen),
      source: answers.source as TurnoverSource,
      reportedOn: String(answers.reportedOn),
    }
    const before = turnovers.find((one) => one.accountId === targetId && one.year === year)
    await ctx.db
      .insertInto('sellerTurnover')
      .values({ accountId: targetId, year, ...figure })
      .onConflict((conflict) => conflict.columns(['accountId', 'year']).doUpdateSet(figure))
      .execute()
    return { accountId: targetId, year, from: before?.amountFen ?? null, to: figure.amountFen, source: figure.source }
  },
})
