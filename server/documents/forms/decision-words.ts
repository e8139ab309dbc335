import { decisionWords } from '../../cases/enforcement-words.ts'
import { kindsOf, penaltyOf } from '../../cases/penalty-kinds.ts'
import { tellMoney } from '../../cases/tell-money.ts'
import type { Words } from '../../core/words.ts'
import { openFen } from '../../law/surcharge.ts'
import type { CaseFacts } from '../case-facts.ts'
import type { Form } from '../define-form.ts'
import { sayYuan } from '../say-yuan.ts'
import { cited, onDay } from './penalty-blocks.ts'

/** What is proposed or decided, by its kind. */
export const decisionOf = ({ established: { decision } }: CaseFacts): string =>
  decision ? decisionWords[decision].zh : ''

/** The kinds of penalty as the steps recorded them (Administrative Penalty Law, article 9), one a line; with numbers where there are several. */
export const penaltyLines = ({ established }: CaseFacts): string => {
  const kinds = established.decision === 'penalise' ? kindsOf(penaltyOf(established)).map(({ zh }) => zh) : []
  return kinds.length < 2
    ? kinds.map((kind) => `${kind}。`).join('')
    : kinds.map((kind, i) => `${i + 1}．${kind}${i + 1 < kinds.length ? '；' : '。'}`).join('\n')
}

/** The same within a sentence. */
export const penaltyInLine = ({ established }: CaseFacts): string =>
  established.decision === 'penalise'
    ? kindsOf(penaltyOf(established))
        .map(({ zh }) => zh)
        .join('；')
    : ''

const FINE = /罚款(?:人民币)?\s*(?:￥|¥)?\s*([\d,，.]*\d)\s*(万)?元(?!以[上下]|至|到)/g

/** Whether a text speaks of fining a sum that is not the one recorded; ranges of the law (罚款……以上……以下) are not sums. */
export const saysOtherFine = (text: string, fineFen: number): boolean =>
  [...text.matchAll(FINE)].some(
    ([, digits, tenThousand]) =>
      Math.round(Number(digits!.replaceAll(/[,，]/g, '')) * (tenThousand ? 1_000_000 : 100)) !== fineFen,
  )

/** Refuses reasons that fine another sum than the one recorded: the paper would contradict itself. */
export const refusesOtherFine =
  (...names: readonly string[]): NonNullable<Form['refuses']> =>
  (_ctx, answers, { facts }) => {
    const path = names.find((name) => saysOtherFine(String(answers[name] ?? ''), facts.fineFen ?? 0))
    return path ? { path, words: otherFine(facts.fineFen ?? 0) } : null
  }

const otherFine = (fineFen: number): Words => ({
  zh: `这里写的罚款数额与案件记录的不一致（${fineFen > 0 ? `罚款${sayYuan(fineFen)}` : '没有罚款'}），请改写`,
  en: `This speaks of another fine than the one recorded (${fineFen > 0 ? tellMoney(fineFen).en : 'none'}). Write it anew.`,
})

/** How the party was heard, on which days: notice, defence, hearing. */
export const hearingDays = (given: CaseFacts): string => tellHearing(given, () => [])

/** The same with what was said and what came of it, as a decision tells it. */
export const heardOf = (given: CaseFacts): string => tellHearing(given, (what) => what)

const tellHearing = (given: CaseFacts, told: (what: readonly string[]) => readonly string[]): string => {
  const { noticeServedOn, defendedOn, hearingAskedOn, hearingGivenUp, heardOn } = given.established
  if (!noticeServedOn) return ''
  const notice = cited('行政处罚告知书', given.paper('penaltyNotice'))
  return [
    `本局于${onDay(noticeServedOn)}向当事人送达${notice}。`,
    defendedOn ? `当事人于${onDay(defendedOn)}提出陈述、申辩。` : '当事人在规定的期限内未提出陈述、申辩。',
    ...told(defenceTold(given)),
    ...(hearingAskedOn ? [`当事人于${onDay(hearingAskedOn)}要求举行听证。`] : []),
    ...(hearingGivenUp ? [sayGivenUp(hearingGivenUp)] : []),
    ...(heardOn ? [`本局于${onDay(heardOn)}举行听证。`] : []),
    ...told(hearingTold(given)),
  ].join('\n')
}

/** What the party said outside a hearing; '' where it said nothing. */
export const defenceOf = ({ established, answer }: CaseFacts): string =>
  established.defendedOn ? answer('recordDefence', 'defence') : ''

/** What it was answered. */
export const answerOf = ({ established, answer }: CaseFacts): string =>
  established.defenceAnswered ? answer('answerDefence', 'answer') : ''

/** What was said at the hearing that was held: as its report has it, and as the record of that day has the party's words. */
export const saidAtHearing = ({ established: { heardOn }, answer, typedIn }: CaseFacts) => {
  if (!heardOn) return { course: '', party: '', opinion: '' }
  const isRecorded = typedIn('hearingRecord', 'heldOn') === heardOn
  return {
    course: answer('closeHearing', 'record'),
    party: isRecorded ? typedIn('hearingRecord', 'defence') : '',
    opinion: answer('closeHearing', 'opinion'),
  }
}

/** A line that begins with what it tells; none where there is nothing to tell. */
export const under = (label: string, text: string): string[] => (text ? [`${label}：${text}`] : [])

const defenceTold = (given: CaseFacts): string[] => [
  ...under('陈述、申辩意见', defenceOf(given)),
  ...under('复核意见', answerOf(given)),
]

/** What the official form asks to be told of a hearing: how it went, and what came of it. */
const hearingTold = (given: CaseFacts): string[] => {
  const { course, party, opinion } = saidAtHearing(given)
  return [...under('听证情况', course), ...under('当事人在听证中的陈述和申辩', party), ...under('听证意见', opinion)]
}

/** A hearing that was asked for and not held (Administrative Penalty Law, article 64(6): who stays away or leaves gives it up). */
const sayGivenUp = ({ askedOn, how, on }: NonNullable<CaseFacts['established']['hearingGivenUp']>): string => {
  const asked = `当事人于${onDay(askedOn)}要求举行听证，`
  if (how === 'withdrawn') return `${asked}后于${onDay(on)}撤回听证要求，本局不再举行听证。`
  return how === 'absent'
    ? `${asked}本局依法通知后，当事人于${onDay(on)}无正当理由未出席听证，视为放弃听证权利，本局终止听证。`
    : `${asked}于${onDay(on)}未经许可中途退出听证，视为放弃听证权利，本局终止听证。`
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

const claimed = ({ debt }: CaseFacts): string[] => [
  `罚款${sayYuan(debt.fineFen)}`,
  ...(debt.forfeitFen ? [`没收款${sayYuan(debt.forfeitFen)}`] : []),
  ...(debt.paidFen ? [`已缴纳${sayYuan(debt.paidFen)}`] : []),
]

const asSentence = (...parts: readonly string[]): string => `${parts.join('，')}。`

/** What was ordered to be paid, and what of it came in; the surcharge apart. */
export const claimOf = (facts: CaseFacts): string => asSentence(...claimed(facts))

/** What is still to be paid today, part by part. */
export const owedOf = (facts: CaseFacts): string =>
  asSentence(
    ...claimed(facts),
    ...(facts.debt.surchargeFen ? [`加处罚款${sayYuan(facts.debt.surchargeFen)}`] : []),
    `尚未缴纳共${sayYuan(openFen(facts.debt))}`,
  )

/** By what the execution came to its end: the court said so, or everything was done. */
const endOfExecution = ({ answer }: CaseFacts): string =>
  answer('recordCourtOutcome', 'result') === 'ended' ? '人民法院裁定终结执行' : '执行完毕'

/** How the decision was carried out so far. */
export const executionOf = (facts: CaseFacts): string => {
  const { paidFen, demandedOn, courtAppliedOn, concludedOn } = facts.established
  return [
    ...(paidFen ? [`当事人已缴纳${sayYuan(paidFen)}`] : []),
    ...(demandedOn ? [`${onDay(demandedOn)}催告`] : []),
    ...(courtAppliedOn ? [`${onDay(courtAppliedOn)}申请人民法院强制执行`] : []),
    ...(concludedOn ? [`${onDay(concludedOn)}${endOfExecution(facts)}`] : []),
  ].join('；')
}
