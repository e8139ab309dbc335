import { decisionWords } from '../../cases/enforcement-words.ts'
import { openFen } from '../../law/surcharge.ts'
import type { CaseFacts } from '../case-facts.ts'
import { sayYuan } from '../say-yuan.ts'
import { cited, onDay } from './penalty-blocks.ts'

/** What is proposed or decided, by its kind. */
export const decisionOf = ({ established: { decision } }: CaseFacts): string =>
  decision ? decisionWords[decision].zh : ''

/** What is to be paid or forfeited, to start from; what else the penalty holds is for the officer to say. */
export const penaltyOf = ({ established: { decision, fineFen, forfeitFen } }: CaseFacts): string =>
  decision === 'penalise'
    ? [
        ...(fineFen ? [`罚款${sayYuan(fineFen)}`] : []),
        ...(forfeitFen ? [`没收违法所得和财物（价值${sayYuan(forfeitFen)}）`] : []),
      ].join('；')
    : ''

/** How the party was heard: notice, defence, hearing, with their days. */
export const heardOf = (facts: CaseFacts): string => {
  const { noticeServedOn, defendedOn, defenceAnswered, hearingAskedOn, heardOn } = facts.established
  if (!noticeServedOn) return ''
  const notice = cited('行政处罚告知书', facts.paper('penaltyNotice'))
  return [
    `本局于${onDay(noticeServedOn)}向当事人送达${notice}。`,
    defendedOn
      ? `当事人于${onDay(defendedOn)}提出陈述、申辩：${facts.answer('recordDefence', 'defence')}`
      : '当事人在规定的期限内未提出陈述、申辩。',
    ...(defenceAnswered ? [`复核意见：${facts.answer('answerDefence', 'answer')}`] : []),
    ...(hearingAskedOn ? [`当事人于${onDay(hearingAskedOn)}要求举行听证。`] : []),
    ...(heardOn ? [`本局于${onDay(heardOn)}举行听证。`] : []),
  ].join('\n')
}

/** The paper by which the case was decided. */
export const decisionPaper = ({ paper }: CaseFacts) =>
  paper('penaltyDecision') ?? paper('noPenaltyDecision') ?? paper('spotPenalty')

/** Its name and number with the day it was made and served. */
export const decisionCited = (facts: CaseFacts): string => {
  const paper = decisionPaper(facts)
  const { decidedOn, servedOn } = facts.established
  return [
    paper ? cited(paper.title, paper) : '',
    decidedOn ? `${onDay(decidedOn)}作出` : '',
    servedOn ? `${onDay(servedOn)}送达` : '',
  ]
    .filter(Boolean)
    .join('，')
}

/** What was ordered to be paid, and what of it came in; the surcharge apart. */
export const claimOf = ({ debt }: CaseFacts): string =>
  [
    `罚款${sayYuan(debt.fineFen)}`,
    ...(debt.forfeitFen ? [`没收款${sayYuan(debt.forfeitFen)}`] : []),
    ...(debt.paidFen ? [`已缴纳${sayYuan(debt.paidFen)}`] : []),
  ].join('，')

/** What is still to be paid today, part by part. */
export const owedOf = (facts: CaseFacts): string =>
  [
    claimOf(facts),
    ...(facts.debt.surchargeFen ? [`加处罚款${sayYuan(facts.debt.surchargeFen)}`] : []),
    `尚未缴纳共${sayYuan(openFen(facts.debt))}`,
  ].join('，')

/** How the decision was carried out so far. */
export const executionOf = (facts: CaseFacts): string => {
  const { paidFen, demandedOn, courtAppliedOn, concludedOn } = facts.established
  return [
    ...(paidFen ? [`当事人已缴纳${sayYuan(paidFen)}`] : []),
    ...(demandedOn ? [`${onDay(demandedOn)}催告`] : []),
    ...(courtAppliedOn ? [`${onDay(courtAppliedOn)}申请人民法院强制执行`] : []),
    ...(concludedOn ? [`${onDay(concludedOn)}执行完毕或者终结`] : []),
  ].join('；')
}
