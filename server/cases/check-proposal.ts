import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import { byRule } from '../law/rules.ts'
import { refuseAnswer } from './check-day.ts'
import type { Answers, CaseRow } from './define-case-action.ts'
import type { Grave } from './enforcement-facts.ts'
import { noticedPenaltyOf } from './penalty-kinds.ts'

const ONLY_PENALTY = { zh: '不予处罚或者移送的，不能填写处罚内容', en: 'Only a penalty has these.' }
const EMPTY = byRule('kindsOfPenalty', {
  zh: '给予处罚的，至少选择或者填写一种处罚',
  en: 'A penalty holds at least one of its kinds',
})
const WHICH = {
  zh: '请写明具体内容，决定书照此打印',
  en: 'Say what it is exactly: the decision prints it.',
}

const MONEY = ['fineFen', 'forfeitFen', 'goodsFen'] as const
const WORDS = ['warned', 'criticised'] as const

const sum = (answers: Answers, name: string): number => Number(answers[name] ?? 0)

/** A penalty holds at least one kind, and only a penalty holds any. InvalidInput otherwise. */
export const checkProposal = (ctx: Ctx, answers: Answers): void => {
  const { decision, grave, graveDetails } = answers
  const held = [
    ...WORDS.filter((name) => answers[name] === true),
    ...MONEY.filter((name) => sum(answers, name) > 0),
    ...(grave === 'none' ? [] : ['grave']),
  ]
  if (decision !== 'penalise') {
    if (held.length > 0) refuseAnswer(ctx, held[0]!, ONLY_PENALTY)
    return
  }
  if (held.length === 0) refuseAnswer(ctx, 'decision', EMPTY)
  if (grave !== 'none' && !graveDetails) refuseAnswer(ctx, 'graveDetails', WHICH)
}

const HEAVIER = byRule('notHeavier', {
  zh: '重于告知当事人的内容：不得因当事人陈述、申辩或者要求听证而加重；有新的事实，须重新调查并重新告知',
  en: 'Heavier than the party was told. Defending is no ground for more; new facts need a new investigation and notice',
})
const OTHER_KIND = byRule('noticeFirst', {
  zh: '告知当事人的不是这一种处罚，这一种也不比它轻：须另行告知后才能给予',
  en: 'The party was told of another kind of penalty, and this is no lighter one: it needs a notice of its own first',
})
const NOT_TOLD = byRule('noticeFirst', {
  zh: '没有告知当事人，不能给予处罚',
  en: 'No penalty without a notice to the party',
})

/**
 * Which other kinds are no more than the one that was announced. Reading, to be confirmed by the legal staff: the same
 * restraint in a lighter degree, in the order of article 9 of the Administrative Penalty Law; any other kind is another
 * penalty, which has to be announced first.
 */
const lighterThan: Record<Grave, readonly Grave[]> = {
  none: [],
  suspension: [],
  downgrade: ['suspension'],
  revocation: ['suspension', 'downgrade'],
  restriction: [],
  stoppage: ['restriction'],
  shutdown: ['restriction', 'stoppage'],
  ban: [],
  licence: ['suspension', 'downgrade', 'revocation'],
  closure: ['restriction', 'stoppage', 'shutdown', 'ban'],
}

/** A penalty is announced first and not heavier than announced: penalty procedure rules, articles 57 and 58. */
export const checkNotHeavier = (ctx: Ctx, { facts }: CaseRow, answers: Answers): void => {
  if (answers.decision !== 'penalise') return
  if (!facts.noticeServedOn) refuseAnswer(ctx, 'decision', NOT_TOLD)
  const noticed = noticedPenaltyOf(facts)
  // Undefined: the notice was served before a warning was recorded by itself, so nobody can say it was left out.
  for (const name of WORDS) if (answers[name] === true && noticed[name] === false) refuseAnswer(ctx, name, HEAVIER)
  for (const name of MONEY)
    if (sum(answers, name) > noticed[name] && !isOfOld(facts.noticedGoodsFen, name)) refuseAnswer(ctx, name, HEAVIER)
  const isTold = ['none', noticed.grave, ...lighterThan[noticed.grave]].includes(String(answers.grave))
  if (!isTold) refuseAnswer(ctx, 'grave', OTHER_KIND)
}

// A notice of old told gains and goods as one sum, held against the gains.
const isOfOld = (noticedGoodsFen: number | undefined, name: string) =>
  name === 'goodsFen' && noticedGoodsFen === undefined

const DROPPED: Words = {
  zh: '告知书写明的处罚有一部分不再给予：请写明理由，或者补上这一部分',
  en: 'A part of the penalty the party was told of is left out: say why, or put it back.',
}

/** What the notice told of is not left out without a word: no kind of penalty, nor the penalty as a whole. */
export const checkNothingDropped = (ctx: Ctx, { facts }: CaseRow, answers: Answers): void => {
  if (!facts.noticeServedOn || answers.departure) return
  const noticed = noticedPenaltyOf(facts)
  const isDropped =
    answers.decision !== 'penalise' ||
    WORDS.some((name) => noticed[name] === true && answers[name] !== true) ||
    MONEY.some((name) => noticed[name] > 0 && !answers[name]) ||
    (noticed.grave !== 'none' && answers.grave === 'none')
  if (isDropped) refuseAnswer(ctx, 'departure', DROPPED)
}
