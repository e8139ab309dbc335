import type { JointNotice } from './joint/joint-notice.ts'

/** What the steps of a mediation establish (Order 121, articles 9 to 27). */
declare module './case-facts.ts' {
  interface CaseFacts {
    /** Until when the complainant was asked to prove who they are; gone when it is answered. */
    identityDueOn?: string
    /** What came of asking. */
    identity?: 'proven' | 'refused' | 'lapsed'
    complainantConsent?: Consent
    respondentConsent?: Consent
    /** Who mediates on the office's behalf. */
    delegatedTo?: string
    /** People who may not mediate this dispute. */
    recused?: readonly string[]
    /** Since when something is tested; gone when the result is in. */
    testingSince?: string
    /** Who made the offer that waits for an answer. */
    offerBy?: Side
    /** Whether it was joined to another complaint. */
    isJoined?: boolean
    /** What the office published of the joint complaint that this one leads; may be over. */
    jointNotice?: JointNotice
    /** The joint complaint the filer asked to be part of, while nobody has decided. */
    asksToJoin?: { number: string; noticeId: string }
    /** Numbers of the complaints whose complainants speak for all. */
    representatives?: readonly string[]
    /** For what conduct the matter was handed to the police. */
    handedToPoliceFor?: readonly string[]
    /** The day mediation ended without agreement; both sides are to be told. */
    endedOn?: string
    /** The later of the days on which both were told. */
    bothToldOn?: string
  }
}

export type Side = 'complainant' | 'respondent'
export type Consent = 'agrees' | 'refuses'
