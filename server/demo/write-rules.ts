import { moveRule, type RuleStep } from '../detection/rules/move-rule.ts'
import { proposeRule, type RuleInput } from '../detection/rules/propose-rule.ts'
import { runTrials } from '../detection/rules/run-trials.ts'
import { plusDays } from '../law/day.ts'
import type { Happening } from './happening.ts'
import type { Town } from './town.ts'
import { instantOn } from './when.ts'

const SHADOW_DAYS_AGO = 20
const TRIAL_DAYS_AGO = 3

/** One that is watched on what comes in, with something met before and since. */
const watched: RuleInput = {
  kind: 'add',
  term: {
    category: 'DIVERT',
    severity: 2,
    words: ['扫码进群'],
    caveat: {
      zh: '社区团购也这样写，看是否在平台上付款',
      en: 'Group buying in a neighbourhood says so too: see where one pays.',
    },
  },
  reason: '两件举报都提到先扫码进群再报价',
}

/** One whose trial the worker runs when it starts; what comes of it waits for its author. */
const tried: RuleInput = {
  kind: 'add',
  term: { category: 'HALO', severity: 2, words: ['特供'] },
  reason: '酒类商品借“特供”名义宣传，词表里只有“内部特供”',
}

/** Changes to the lexicon that the administrator of the bureau wrote: one in shadow, one on trial. */
export const writeRules = (town: Town): Happening[] => {
  const at = (daysAgo: number) => instantOn(plusDays(town.now.today, -daysAgo), '16:00')
  const write = async (rule: RuleInput, when: Date, steps: readonly [RuleStep, string][]) => {
    const admin = await town.as('admin', when)
    const { id: ruleId } = await proposeRule(admin, rule)
    for (const [step, reason] of steps) {
      if (step === 'SHADOW') await runTrials(town.system(when))
      await moveRule(admin, { ruleId, step, reason })
    }
  }
  return [
    {
      at: at(SHADOW_DAYS_AGO),
      run: () =>
        write(watched, at(SHADOW_DAYS_AGO), [
          ['TRY', '看看在已有商品里碰到什么'],
          ['SHADOW', '试运行只碰到一件，再看新商品'],
        ]),
    },
    { at: at(TRIAL_DAYS_AGO), run: () => write(tried, at(TRIAL_DAYS_AGO), [['TRY', '先在已有商品里试']]) },
  ]
}
