import type { AudienceName } from './audiences.ts'
import { BRAND_ROWS } from './brand-rows.ts'
import { CHAIN_ROWS } from './chain-rows.ts'
import { FINDING_ROWS } from './finding-rows.ts'
import { LEXICON_TYPE_ROWS } from './lexicon-type-rows.ts'
import { words } from './words.ts'

/**
 * Who is told which field of which type. A field goes into one list of its type:
 * `same` whoever sees the object is told it; `narrower` only this audience, others get null or nothing;
 * `blurred` everybody is told something, only this audience the whole; `varies` it speaks of the caller, such as what
 * they may do, or holds only what they may read.
 * `seenBy`: who may see an object of the type at all, wherever it turns up. Without it: whoever sees what it hangs on.
 */
export type TypeRow = {
  seenBy?: AudienceName
  same: readonly string[]
  narrower?: Readonly<Record<string, AudienceName>>
  blurred?: Readonly<Record<string, AudienceName>>
  varies?: readonly string[]
}

export const TYPE_ROWS: Readonly<Record<string, TypeRow>> = {
  ...BRAND_ROWS,
  ...CHAIN_ROWS,
  ...FINDING_ROWS,
  ActionCheck: { same: words('label status') },
  ActionField: { same: words('hint kind label maxLength name onlyPeople options required start withoutPeople') },
  ApiKey: { seenBy: 'accountKeepers', same: words('createdAt id lastUsedAt name prefix revokedAt scopes') },
  AssignCasesDone: { same: words('results') },
  AssignmentResult: { same: words('case caseId outcome previousAssignee') },
  Authority: { same: words('divisionCode id level name phone') },
  AvailableAction: {
    same: words('about checks consequence fields irreversible label name primary'),
    varies: words('disabledReason enabled'),
  },
  AvailableForm: {
    same: words('fields isCompared label measure measureLabel name replacesId showsFiler source'),
    varies: words('answers disabledReason enabled'),
  },
  BeforePaying: { same: words('articles text') },
  CalendarDay: { same: words('count isKnown kind on provisional') },
  Case: {
    seenBy: 'caseReaders',
    same: words(
      'assignee authority category categoryLabel clocks colleagues divisionCode documents drawing due escalations findingEvidence id isClosed jointNotice measures number offeredTo procedure procedureLabel receivedOn remedyHelp ruleset rulesetLabel seller state stateLabel steps submission timeline transfers transferState updatedAt venueConfirmed venueFacts venueQuestions venues version',
    ),
    narrower: { amount: 'toldReaders', dailyLifeIndicators: 'refusers', evidence: 'toldReaders' },
    blurred: { summary: 'toldReaders' },
    varies: words('availableActions availableForms linkedCases partnerReport similarCases toldHiddenReason'),
  },
  CaseActionDone: { same: words('case') },
  CaseConnection: { same: words('edges nodes pageInfo') },
  CaseEdge: { same: words('cursor node') },
  CaseEntry: { same: words('action at body by id kind title') },
  CaseEscalation: { same: words('clock dueOn escalatedAt label') },
  CaseSubmission: {
    same: words('asksToJoin filer'),
    narrower: {
      channel: 'filerKnowers',
      details: 'toldReaders',
      happenedOn: 'toldReaders',
      number: 'filerKnowers',
      sellerTold: 'toldReaders',
      wants: 'filerKnowers',
    },
    blurred: { kinds: 'bothSidesKnowers', narrative: 'toldReaders', receivedAt: 'filerKnowers' },
  },
  CaseTransfer: { same: words('answer answeredAt from id offeredAt reason state to') },
  CaseVenue: { same: words('ask candidates matter principles') },
  Category: { same: words('description fields kind label name usefulEvidence') },
  CategorySuggestion: { same: words('because category confidence') },
  CategoryField: { same: words('hint kind label maxLength name onlyPeople options required start withoutPeople') },
  CheckedBusiness: { same: words('complaints kindLabel licences matchedBy name penalties') },
  CheckedLicence: { same: words('expiresOn kindLabel state stateLabel') },
  Choice: { same: words('article label value') },
  DailyLifeIndicator: { same: words('article factor figures label meaning') },
  DailyLifeIndicators: { same: words('indicators neverDecides') },
  CollectorWork: {
    same: words('collector confirmed created days duplicates joined quality records refused waiting wrong'),
  },
  DistributionProposal: { same: words('hasMore people shares') },
  Division: { same: words('code name path') },
  Document: {
    same: words(
      'bytes form id issuedAt issuedBy measure number replacedById replacesId servedOn sha256 showsFiler title unusedReason version',
    ),
    varies: words('canOpen'),
  },
  DocumentAddress: { same: words('url') },
  DocumentIssued: { same: words('case document') },
  DrawnProcedure: { same: words('states steps') },
  DrawnState: { same: words('label place state status') },
  DrawnStep: { same: words('action from label taken to') },
  Due: {
    same: words(
      'article at clock daysLate daysLeft endedOn explanation isOverdue label measure on provisional startedOn state unit workingDaysLeft',
    ),
  },
  Duplicate: { same: words('existingId message') },
  Error: { same: words('message') },
  Evidence: {
    same: words('mediaType origin shows takenBy takenOn takenWhere'),
    narrower: { bytes: 'filerKnowers', sha256: 'filerKnowers' },
    blurred: { fileName: 'filerKnowers', id: 'filerKnowers', receivedAt: 'filerKnowers' },
    varies: words('url previewUrl'),
  },
  Facet: { same: words('isEstimate label name values') },
  FacetValue: { same: words('count label value') },
  FieldProblem: { same: words('message path') },
  FieldValue: { same: words('name value') },
  FilerView: {
    same: words(''),
    narrower: { canReveal: 'filerRevealers', given: 'filerKnowers', maskedName: 'filerKnowers' },
    varies: words('hiddenReason'),
  },
  FieldAgreement: { same: words('sha256 text version') },
  FieldCandidate: { same: words('reasons seller') },
  FieldDay: { same: words('count on') },
  FieldForm: { same: words('agreement exemptions kinds platforms realNameLevels registeredKinds') },
  FieldPicture: { same: words('bytes previewUrl sha256 url') },
  FieldQuality: { same: words('high low share') },
  FieldRecord: {
    seenBy: 'fieldReaders',
    same: words(
      'agreement clientRecordId collector decidedAt decidedBy decidedByWhom decisionReason id licencePhoto outcome outcomeLabel receivedAt seller signature takenAt told',
    ),
    varies: words('candidates candidatesHiddenReason mayDecide'),
  },
  FieldRecordConnection: { same: words('edges nodes pageInfo') },
  FieldRecordEdge: { same: words('cursor node') },
  FieldSample: {
    seenBy: 'fieldOverseers',
    same: words('collector drawnAt drawnBy fromOn id items population seed toOn'),
  },
  FieldSampleConnection: { same: words('edges nodes pageInfo') },
  FieldSampleEdge: { same: words('cursor node') },
  FieldSampleItem: { same: words('place reason record reviewedAt reviewedBy verdict'), varies: words('mayReview') },
  FieldTold: {
    same: words(
      'divisionCode exemptionLabel goods goodsNeedLicence kindLabel licenceExpiresOn lines name place realNameLabel',
    ),
  },
  FieldToldLine: { same: words('label value') },
  FollowedCase: { same: words('authority due isClosed next number procedureLabel stateLabel') },
  FollowedEntry: { same: words('at body by caseNumber id kind title') },
  FollowedEvidence: { same: words('bytes fileName id mediaType previewUrl receivedAt sha256 url') },
  FollowedSubmission: {
    same: words(
      'canAdd canWithdraw cases categoryLabel evidence kinds narrative number receivedAt remedyHelp timeline withdrawnAt',
    ),
  },
  GivenAnswer: { same: words('name value') },
  IllegalTransition: { same: words('action message state') },
  IndicatorFigure: { same: words('isNotable label value') },
  InvalidInput: { same: words('fields message') },
  JointNotice: { same: words('authorityName goods id publishedOn sellerName until') },
  LabelledValue: { same: words('label value') },
  LadderRung: { same: words('count from label provisional rung to') },
  ...LEXICON_TYPE_ROWS,
  Limitation: { same: words('articles isOver on text') },
  Me: { same: words('authority email id name officePhone permissions roleLabels roles secondFactorEnabled') },
  MeasuredShare: { same: words('high low share') },
  Measure: {
    same: words(
      'approvedOn basis clocks documents endedOn endingLabel from hasLapsed isUrgent isWaiting items kind kindLabel ordinal reason refusedOn startedOn',
    ),
  },
  MergeCandidate: { same: words('computedAt id one other probability reasons score') },
  MergeCandidateConnection: { same: words('edges nodes pageInfo') },
  MergeCandidateEdge: { same: words('cursor node') },
  MergeReason: { same: words('counted holders kind label trait value weight') },
  MergeRejection: { same: words('decidedAt id one other reason withdrawnAt') },
  Money: { same: words('fen') },
  NewApiKey: { same: words('apiKey secret') },
  PageInfo: { same: words('endCursor hasNextPage hasPreviousPage startCursor') },
  Partner: { seenBy: 'accountKeepers', same: words('apiKeys createdAt disabledAt id name reportCount sandbox') },
  PartnerReport: {
    seenBy: 'reportReaders',
    same: words(
      'caseNumber category categoryLabel evidenceLinks externalId id listingsTold occurredOn partnerName receivedAt sandbox sellerTold state stateLabel text triagedAt',
    ),
    narrower: { listings: 'registerReaders', seller: 'registerReaders', triageNote: 'persons', triagedBy: 'persons' },
    varies: words('case'),
  },
  PartnerReportConnection: { same: words('edges nodes pageInfo') },
  PartnerReportEdge: { same: words('cursor node') },
  Person: {
    same: words('authority disabled id name roleLabels'),
    narrower: {
      brand: 'accountKeepers',
      email: 'accountKeepers',
      history: 'accountKeepers',
      linkUntil: 'accountKeepers',
      partner: 'accountKeepers',
      roles: 'accountKeepers',
      secondFactorEnabled: 'accountKeepers',
    },
  },
  PersonConnection: { same: words('edges nodes pageInfo') },
  PersonEntry: { seenBy: 'accountKeepers', same: words('at by id reason what') },
  PersonInvited: { seenBy: 'administrators', same: words('isMailed path person until') },
  PersonEdge: { same: words('cursor node') },
  PostReportResult: { same: words('externalId fields index message report status') },
  PostReportsPayload: { same: words('results') },
  ProcedureInfo: { same: words('label name states') },
  ProcedureStep: { same: words('label state status') },
  ProposedReceiver: { same: words('given load') },
  ProposedShare: { same: words('away case choices person reason room') },
  Queue: { same: words('count label name') },
  PublishedNotice: { same: words('goods publishedOn until') },
  PublicComplaintFigures: { same: words('accepted answered') },
  Receipt: { same: words('cases followPath number receivedAt secret') },
  RegisterAction: { same: words('about consequence fields irreversible label name targetId values') },
  RegistrationHint: { same: words('article name text') },
  RemedyHelp: { same: words('help limitation oldLaw remedies sources') },
  RemedyObjection: { same: words('articles text') },
  RemedySum: { same: words('amount label') },
  RevealedFiler: { same: words('address name phone') },
  PictureFingerprints: { seenBy: 'registerKeepers', same: words('avatar collectionQr') },
  RevealedIdentifier: { same: words('id kindLabel value') },
  SavedSearch: {
    seenBy: 'ownSearches',
    same: words('address alerts createdAt id kind lookedAt name query'),
    varies: words('newListings newSellers'),
  },
  SavedSearches: { same: words('sendsMail'), varies: words('searches') },
  Seller: {
    seenBy: 'registerReaders',
    same: words(
      'createdAt divisionCode goodsNeedLicence id kind kindLabel listings name number realNameCheckedOn realNameLabel realNameLevel realNameRecheckOn register status version',
    ),
    narrower: { history: 'caseStaff' },
    // Those that a filer told of show overseers no traces.
    varies: words(
      'accounts attentions caseCount cases chain fieldRecords findings identifiers nameInFull openFindingCount operator riskScore tracesHiddenReason',
    ),
  },
  SellerAccount: { same: words('handle id platform platformLabel url') },
  SellerCheck: {
    same: words(
      'authorisation beforePaying businesses complaintsShownFrom didYouMean hasMore isExemptDeclared standing',
    ),
  },
  // Counts come from the search server, which is away here: that a respondent is told none is tried where it runs.
  SellerConnection: { same: words('degraded edges nodes pageInfo totalCountAtMost'), varies: words('facets') },
  SellerAlsoFound: { same: words('node whyLabel') },
  SellerEdge: { same: words('alsoFound cursor node why whyLabel') },
  SellerExemption: { same: words('declaredOn endedOn id kind kindLabel shownAt') },
  SellerGraph: { same: words(''), varies: words('edges isCut nodes') },
  SellerGraphEdge: { same: words('fromId kind label toId') },
  SellerGraphNode: { same: words('depth id kind label what') },
  SellerHistoryEntry: { same: words('at by id label') },
  SellerIdentifier: { same: words('id isMasked kind kindLabel value') },
  SellerLicence: {
    same: words('expiresOn expiry expiryLabel id issuedBy issuedOn kind kindLabel number scope state stateLabel'),
  },
  SellerRiskScore: { same: words('version'), varies: words('score steps') },
  SellerRiskStep: { same: words('adds count kind label latestOn') },
  SellerMerge: { same: words('id into isAutomatic mergedAt mergedBy reason seller undoneAt undoneBy undoneReason') },
  SellerOperator: { same: words('links members merges rejections representative') },
  SellerRegister: { same: words('exemptions hints licences turnoverYears'), varies: words('actions watches') },
  SellerSuggestion: { same: words('id name number') },
  SellerSuggestions: { same: words('degraded sellers') },
  SellerTurnover: { same: words('accountId amount reportedOn seller sourceLabel') },
  SellerTurnoverYear: { same: words('isOverLimit parts totalYuan year') },
  SellerWatch: { same: words('endsOn id putAt putBy reason') },
  SetOfficePhoneDone: { same: words('phone') },
  SetWorkloadDone: { same: words('workload') },
  ShownPenalty: { same: words('authorityName decidedOn fine forfeited otherKinds publishedOn shownUntil') },
  StaleVersion: { same: words('currentVersion message') },
  SupportedRemedy: { same: words('against articles ask doubts id label may standing sums') },
  ToldListing: { same: words('brand externalId price text title url') },
  ToldSeller: { same: words('creditCode externalId link name phone shopName wechatId') },
  VenueCandidate: { same: words('articles divisionCode isProposed level offices onlyIfFirst place rule why') },
  VenueFact: { same: words('fact label value') },
  VenuePrinciple: { same: words('articles text') },
  VenueQuestion: { same: words('fact label options') },
  Workload: {
    seenBy: 'overseers',
    same: words('capacity dueSoon isAway isUsual leaveFrom leaveTo open overdue person room version'),
  },
  WorkloadConnection: { same: words('edges nodes pageInfo') },
  WorkloadEdge: { same: words('cursor node') },
}

/** Every field of a row. */
export const fieldsOf = ({ same, narrower = {}, blurred = {}, varies = [] }: TypeRow): string[] => [
  ...same,
  ...Object.keys(narrower),
  ...Object.keys(blurred),
  ...varies,
]
