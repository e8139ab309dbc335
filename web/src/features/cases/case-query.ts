import { graphql, type ResultOf } from '../../app/graphql.ts'

export const caseQuery = graphql(`
  query Case($id: UUID!) {
    case(id: $id) {
      id number version procedure procedureLabel state stateLabel isClosed categoryLabel receivedOn rulesetLabel
      amount { fen }
      toldHiddenReason
      authority { id name }
      transferState
      offeredTo { id name }
      assignee { id name }
      escalations { label dueOn escalatedAt }
      seller { id name nameInFull number caseCount }
      due { clock label article on at unit daysLeft isOverdue provisional state explanation }
      clocks { clock label measure article startedOn endedOn on at unit daysLeft daysLate isOverdue provisional state explanation }
      measures {
        ordinal kind kindLabel items basis isUrgent isWaiting startedOn approvedOn refusedOn endedOn hasLapsed endingLabel reason from
        clocks { clock label article on at unit daysLeft daysLate isOverdue provisional state endedOn explanation }
        documents { id title number replacedById }
      }
      steps { state label status }
      linkedCases { id number procedureLabel stateLabel }
      colleagues { id name roleLabels }
      availableActions {
        name label consequence primary irreversible enabled disabledReason
        checks { label status }
        about { label value }
        fields { name label hint kind required maxLength start onlyPeople withoutPeople options { value label article } }
      }
      timeline { id at kind by title body action }
      jointNotice { goods until }
      submission {
        asksToJoin
        number receivedAt channel kinds narrative happenedOn
        details { label value }
        wants { value label article }
        sellerTold { label value }
        filer { given maskedName canReveal hiddenReason }
      }
      partnerReport {
        id externalId partnerName text occurredOn evidenceLinks receivedAt
        sellerTold { name wechatId phone shopName link creditCode }
      }
      findingEvidence {
        id label article note sha256 isWhole takenAt title text url
        authentications { id askedAt dueOn isOverdue verdict verdictLabel reason answeredAt pausesCase brand { id nameZh } document { fileName url } }
        price { fen }
        spans { field start end text }
      }
      evidence {
        id origin fileName mediaType bytes sha256 receivedAt url previewUrl takenOn takenWhere takenBy shows
      }
    }
  }
`)

export type Case = NonNullable<ResultOf<typeof caseQuery>['case']>
export type AvailableAction = Case['availableActions'][number]
export type ActionField = AvailableAction['fields'][number]
export type Colleague = Case['colleagues'][number]
export type Measure = Case['measures'][number]
export type CaseEntry = Case['timeline'][number]
export type PartnerReport = NonNullable<Case['partnerReport']>
export type Evidence = Case['evidence'][number]
