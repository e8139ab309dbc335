import { getSubmission } from '../complaints/submission-store.ts'
import { EARLIEST_DAY, legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { limitationEnd, penaltyLimitation } from '../law/penalty-limitation.ts'
import { byRule } from '../law/rules.ts'
import { sayDay } from '../law/say-day.ts'
import { checkPastDay, refuseAnswer } from './check-day.ts'
import type { Answers, CaseRow } from './define-case-action.ts'

const UNKNOWN = byRule('limitation', {
  zh: '请填写违法行为终了之日，以便核对处罚时效',
  en: 'Say when the act ended, so that the limitation can be checked',
})

/** When the act ended, when it was found out, and until when it could have been. */
export type Limitation = { actEndedOn: string; foundOutOn: string; limitationEndsOn: string }

/**
 * 处罚时效: Administrative Penalty Law, article 36, counted from the end of the act to the day the lead was received, which
 * is our reading of when it is found out. What the reporter told counts unless the officer says better. InvalidInput when
 * neither is known, or when it is too late.
 */
export const checkLimitation = async (ctx: Ctx, found: CaseRow, answers: Answers): Promise<Limitation> => {
  const told = found.submissionId ? (await getSubmission(ctx, found.submissionId)).happenedOn : null
  const actEndedOn = answers.endedOn === undefined ? told : String(answers.endedOn)
  if (actEndedOn === null) return refuseAnswer(ctx, 'endedOn', UNKNOWN)
  checkPastDay(ctx, 'endedOn', actEndedOn, EARLIEST_DAY)
  const limitationEndsOn = limitationEnd(actEndedOn, answers.endangers === true)
  if (found.receivedOn > limitationEndsOn)
    refuseAnswer(
      ctx,
      'endedOn',
      byRule('limitation', {
        zh: `违法行为终了于${sayDay(actEndedOn).zh}，处罚时效至${sayDay(limitationEndsOn).zh}，收到线索时已经超过。连续或者继续的，填写终了之日；否则按不予立案办理`,
        en: `The act ended on ${sayDay(actEndedOn).en} and could be found out until ${sayDay(limitationEndsOn).en}; the lead came later. If it went on, write when it ended; otherwise open no penalty case`,
      }),
    )
  return { actEndedOn, foundOutOn: found.receivedOn, limitationEndsOn }
}

/** The limitation of a penalty case, as it is shown to whoever decides. */
export const limitationCheck = {
  words: ({ facts, createdAt }: CaseRow) => {
    const { actEndedOn, foundOutOn, limitationEndsOn } = facts
    const article = penaltyLimitation.article
    return actEndedOn && foundOutOn && limitationEndsOn
      ? {
          zh: `在处罚时效内：${sayDay(actEndedOn).zh}终了，${sayDay(foundOutOn).zh}收到线索，时效至${sayDay(limitationEndsOn).zh}（${article.zh}；以收到线索之日为发现之日，是须由法务确认的读法）`,
          en: `Within the limitation: ended ${sayDay(actEndedOn).en}, lead received ${sayDay(foundOutOn).en}, in time until ${sayDay(limitationEndsOn).en} (${article.en}; that the lead finds it out is a reading for the legal staff to confirm)`,
        }
      : {
          zh: `在处罚时效内：${legalDay(createdAt)}立案时已经确认（${article.zh}）`,
          en: `Within the limitation: confirmed when the case was opened on ${legalDay(createdAt)} (${article.en})`,
        }
  },
  otherwise: { zh: '超过处罚时效，不再给予行政处罚', en: 'The limitation is over: no penalty any more' },
  holds: ({ facts }: CaseRow) =>
    facts.foundOutOn === undefined ||
    facts.limitationEndsOn === undefined ||
    facts.decision !== 'penalise' ||
    facts.foundOutOn <= facts.limitationEndsOn,
}
