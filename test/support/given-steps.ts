import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { given } from './given.ts'
import { givenJointNotice } from './given-joint-notice.ts'
import type { House } from './house.ts'
import type { TestRole } from './people.ts'

export type ReadyStep = { found: CaseRow; as: TestRole; answers: Record<string, unknown> }

type Step = readonly [role: TestRole, action: string, answers: Record<string, unknown>]

const TODAY = '2026-11-23'

/** The steps that come before some others, on a case in the first state from which those are possible. */
const before: Record<string, readonly Step[]> = {
  startMediation: [
    ['head', 'recordConsent', { side: 'complainant', answer: 'agrees' }],
    ['head', 'recordConsent', { side: 'respondent', answer: 'agrees' }],
  ],
  endTesting: [['head', 'startTesting', { body: '质检院', chosenBy: 'office', startedOn: TODAY }]],
  endDelegation: [
    [
      'head',
      'delegateMediation',
      { kind: 'consumersAssociation', body: '消协', complainantConsents: true, respondentConsents: true },
    ],
  ],
  receiveIdentification: [['head', 'askRightsHolder', { rightsHolder: '某品牌', askedOn: TODAY }]],
  notifyReporter: [['head', 'determineNotice', { law: 'FOOD' }]],
}

/** Answers that hang on the case or on each other, where the first of each list would not do. */
const wanted: Record<string, Record<string, unknown>> = {
  terminateMediation: { ground: 'NO_AGREEMENT_POSSIBLE', laterGround: undefined },
  decideRecusal: { decision: 'denied', assigneeId: undefined },
  declineCompetence: { whose: 'otherOffice' },
  recordIdentity: { result: 'proven' },
}

const as: Partial<Record<string, TestRole>> = {
  archiveCase: 'intake',
  splitReport: 'intake',
  takeInNewFacts: 'intake',
  logRepeat: 'intake',
  mergeRepeat: 'intake',
}

/** A case brought by real steps to where a step of mediation or verification is possible, who takes it, and what it takes. */
export const readyForStep = async (house: House, action: string, opened: CaseRow): Promise<ReadyStep> => {
  const { act, opened: open } = given(house)
  let found = opened
  const answers = { ...wanted[action] }
  if (action === 'closeCase' && found.procedure === 'report')
    found = await act(found, 'head', 'determineNotice', { law: 'NONE' })
  if (action === 'unassignCase') {
    const assigneeId = house.town.ids[found.procedure === 'mediation' ? 'mediator' : 'investigator']
    found = await act(found, 'head', 'assignCase', { assigneeId })
  }
  if (action === 'notifyTermination') found = await given(house).caseIn('mediation', 'terminated')
  if (action === 'decideExtension') {
    found = await act(found, 'head', 'assignCase', { assigneeId: house.town.ids.investigator })
    found = await act(found, 'investigator', 'proposeExtension', { reason: '案情复杂' })
  } else for (const [role, step, given] of before[action] ?? []) found = await act(found, role, step, given)
  if (action === 'joinComplaint') answers.number = (await open('mediation')).number
  if (action === 'nameRepresentatives') {
    const joined = await open('mediation')
    await act(joined, 'intake', 'joinComplaint', { number: found.number, sameDispute: true, consent: true })
    Object.assign(answers, { first: found.number, second: joined.number })
  }
  if (action === 'publishJointNotice') {
    found = await givenJointNotice(house).jointComplaint()
    Object.assign(answers, { goods: '羊绒围巾', until: '2026-12-20' })
  }
  if (action === 'endJointNotice') found = (await givenJointNotice(house).published()).found
  if (action === 'keepApart') found = await givenJointNotice(house).asking()
  if (action === 'logRepeat' || action === 'mergeRepeat') answers.earlier = (await open('report')).number
  return { found, as: as[action] ?? 'head', answers }
}
