import type { Ctx } from '../core/context.ts'
import { refuseAnswer } from './check-day.ts'
import type { Answers, CaseRow } from './define-case-action.ts'
import { GRAVE, type Grave } from './enforcement-facts.ts'

const ONLY_PENALTY = { zh: '不予处罚或者移送的，不能填写处罚内容', en: 'Only a penalty has these.' }

/** Only a penalty carries a fine, a forfeiture or more. InvalidInput otherwise. */
export const checkProposal = (ctx: Ctx, { decision, fineFen, forfeitFen, grave }: Answers): void => {
  if (decision === 'penalise') return
  if (Number(fineFen ?? 0) > 0) refuseAnswer(ctx, 'fineFen', ONLY_PENALTY)
  if (Number(forfeitFen ?? 0) > 0) refuseAnswer(ctx, 'forfeitFen', ONLY_PENALTY)
  if (grave !== 'none') refuseAnswer(ctx, 'grave', ONLY_PENALTY)
}

const HEAVIER = {
  zh: '重于告知当事人的内容：不得因当事人陈述、申辩或者要求听证而加重；有新的事实，须重新调查并重新告知',
  en: 'Heavier than the party was told. Defending is no ground for more; new facts need a new investigation and notice (penalty procedure rules, article 58).',
}
const NOT_TOLD = {
  zh: '没有告知当事人，不能给予处罚（行政处罚程序规定第五十七条）',
  en: 'No penalty without a notice to the party (penalty procedure rules, article 57).',
}

const rank = (grave: unknown): number => GRAVE.indexOf(grave as Grave)

/** A penalty is announced first and not heavier than announced: penalty procedure rules, articles 57 and 58. */
export const checkNotHeavier = (ctx: Ctx, { facts }: CaseRow, answers: Answers): void => {
  if (answers.decision !== 'penalise') return
  if (!facts.noticeServedOn) refuseAnswer(ctx, 'decision', NOT_TOLD)
  if (Number(answers.fineFen ?? 0) > (facts.noticedFineFen ?? 0)) refuseAnswer(ctx, 'fineFen', HEAVIER)
  if (Number(answers.forfeitFen ?? 0) > (facts.noticedForfeitFen ?? 0)) refuseAnswer(ctx, 'forfeitFen', HEAVIER)
  if (rank(answers.grave) > rank(facts.noticedGrave ?? 'none')) refuseAnswer(ctx, 'grave', HEAVIER)
}

const DROPPED = {
  zh: '告知书写明的处罚有一部分不再给予：请写明理由，或者补上这一部分',
  en: 'A part of the penalty the party was told of is left out: say why, or put it back.',
}

/** What the notice told of is not left out without a word: a fine, a forfeiture, other kinds, or the penalty as a whole. */
export const checkNothingDropped = (ctx: Ctx, { facts }: CaseRow, answers: Answers): void => {
  if (!facts.noticeServedOn || answers.departure) return
  const isDropped =
    answers.decision !== 'penalise' ||
    ((facts.noticedFineFen ?? 0) > 0 && !answers.fineFen) ||
    ((facts.noticedForfeitFen ?? 0) > 0 && !answers.forfeitFen) ||
    ((facts.noticedGrave ?? 'none') !== 'none' && answers.grave === 'none')
  if (isDropped) refuseAnswer(ctx, 'departure', DROPPED)
}
