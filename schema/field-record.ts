import type { Ctx } from '../server/core/context.ts'
import { Duplicate, IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { decideFieldRecord, type FIELD_DECISIONS } from '../server/field/decide-field-record.ts'
import { entryMatches } from '../server/field/entry-matches.ts'
import {
  candidatesHiddenReason,
  type FieldRecord,
  listCandidates,
  listFieldRecords,
  listRecordsOfSellers,
  openTold,
} from '../server/field/field-record-store.ts'
import { FIELD_OUTCOMES } from '../server/field/field-tables.ts'
import { candidateReasonWords, FIELD_DECIDERS, fieldOutcomeWords } from '../server/field/field-words.ts'
import type { Candidate } from '../server/field/find-matches.ts'
import { registerInField } from '../server/field/register-in-field.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { FieldAgreementRef } from './field-form.ts'
import { FieldMatchInput, FieldRecordInput } from './field-input.ts'
import { FieldPictureRef, FieldToldRef, loadFieldPictures } from './field-told.ts'
import { PersonRef } from './identity.ts'
import { loadPeople } from './seller-holdings.ts'
import { loadSellers, SellerRef } from './seller-ref.ts'

const OutcomeRef = builder.enumType('FieldOutcome', {
  description: 'What came of a merchant taken down on the spot.',
  values: Object.fromEntries(FIELD_OUTCOMES.map((name) => [name, { description: fieldOutcomeWords[name].zh }])) as {
    [name in (typeof FIELD_OUTCOMES)[number]]: { description: string }
  },
})

const CandidateRef = builder.objectRef<Candidate>('FieldCandidate').implement({
  description: 'A seller on the register that a merchant taken down may be.',
  fields: (t) => ({
    seller: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'The seller.',
      load: loadSellers,
      resolve: ({ sellerId }) => sellerId,
    }),
    reasons: t.stringList({
      description: 'What both have, to show.',
      resolve: ({ reasons }, _args, ctx) => reasons.map((reason) => say(candidateReasonWords(reason), ctx.locale)),
    }),
  }),
})

export const FieldRecordRef = builder.objectRef<FieldRecord>('FieldRecord')

FieldRecordRef.implement({
  description:
    'A merchant taken down on the spot: read by who took it down, by who decides on likely duplicates and by who oversees.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    clientRecordId: t.expose('clientRecordId', { type: 'UUID', description: 'The id made on the device.' }),
    collector: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who took it down.',
      load: loadPeople,
      resolve: ({ collectorId }) => collectorId,
    }),
    takenAt: t.expose('takenAt', { type: 'DateTime', description: 'When, by the clock of the device.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it reached the office.' }),
    outcome: t.field({ type: OutcomeRef, description: 'What came of it.', resolve: ({ outcome }) => outcome }),
    outcomeLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ outcome }, _args, ctx) => say(fieldOutcomeWords[outcome], ctx.locale),
    }),
    decidedByWhom: t.string({
      nullable: true,
      description: 'Who decides on it, while it waits.',
      resolve: ({ outcome }, _args, ctx) => (outcome === 'POSSIBLE_DUPLICATE' ? say(FIELD_DECIDERS, ctx.locale) : null),
    }),
    mayDecide: t.boolean({
      description: 'Whether you may decide on it now; never on your own.',
      resolve: (record, _args, ctx) =>
        record.outcome === 'POSSIBLE_DUPLICATE' &&
        record.collectorId !== ctx.actor.id &&
        ctx.can('decide', 'FieldRecord', record),
    }),
    seller: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'The seller it made or joined.',
      load: loadSellers,
      resolve: ({ sellerId }) => sellerId,
    }),
    candidates: t.loadableList({
      type: CandidateRef,
      description:
        'The sellers it was found to resemble when it arrived; none for who may not read by what told sellers are known.',
      load: async (ids: string[], ctx: Ctx) => {
        const rows = await listCandidates(ctx, ids)
        return ids.map((id) => rows.filter((row) => row.fieldRecordId === id))
      },
      resolve: ({ id }) => id,
    }),
    candidatesHiddenReason: t.string({
      nullable: true,
      description: 'Why you are not shown whom it resembles; null when you are, and where it resembled nobody.',
      resolve: (record, _args, ctx) => candidatesHiddenReason(ctx, record),
    }),
    told: t.field({
      type: FieldToldRef,
      description: 'What was taken down.',
      resolve: (record, _args, ctx) => ({ told: openTold(ctx, record), takenAt: record.takenAt }),
    }),
    agreement: t.field({
      type: FieldAgreementRef,
      description: 'What was signed.',
      resolve: ({ agreementVersion: version }) => ({ version }),
    }),
    licencePhoto: t.loadable({
      type: FieldPictureRef,
      nullable: true,
      description: 'The picture of the business licence.',
      load: loadFieldPictures,
      resolve: ({ id, licenceUploadId }) => licenceUploadId && `${id} ${licenceUploadId}`,
    }),
    signature: t.loadable({
      type: FieldPictureRef,
      nullable: true,
      description: 'The signature under the agreement.',
      load: loadFieldPictures,
      resolve: ({ id, signatureUploadId }) => `${id} ${signatureUploadId}`,
    }),
    decidedBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who decided on a likely duplicate.',
      load: loadPeople,
      resolve: ({ decidedBy }) => decidedBy,
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    decisionReason: t.exposeString('decisionReason', { nullable: true, description: 'Why.' }),
  }),
})

builder.objectField(SellerRef, 'fieldRecords', (t) =>
  t.loadableList({
    type: FieldRecordRef,
    description: 'The visits it was taken down on, the newest first, as far as you may read them.',
    load: async (ids: string[], ctx: Ctx) => {
      const rows = await listRecordsOfSellers(ctx, ids)
      return ids.map((id) => rows.filter(({ sellerId }) => sellerId === id))
    },
    resolve: ({ id }) => id,
  }),
)

const FieldRecordConnection = connectionOf<FieldRecord>('FieldRecord', FieldRecordRef)

const FilterInput = builder.inputType('FieldRecordFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    outcome: t.field({ type: OutcomeRef, description: 'Only with this outcome.' }),
    collectorId: t.id({ description: 'Only those this person took down.' }),
    isMine: t.boolean({ description: 'Only your own.' }),
  }),
})

builder.queryFields((t) => ({
  fieldRecords: t.field({
    type: FieldRecordConnection,
    description:
      'Merchants taken down on the spot: your own, and those of your office and the ones under it for who decides or oversees. The newest first.',
    args: { ...pageArgs, filter: t.arg({ type: FilterInput, description: 'What to leave out.' }) },
    complexity: pageComplexity,
    resolve: (_root, { filter, ...args }, ctx) =>
      listFieldRecords(ctx, { ...args, filter: (filter ?? undefined) as never }),
  }),
  fieldMatches: t.field({
    type: [CandidateRef],
    description:
      'While a merchant is being taken down: sellers on the register it may be, by exact identifiers and the same name, and up to five of a similar name. Who takes merchants down.',
    args: { input: t.arg({ type: FieldMatchInput, required: true, description: 'What is known so far.' }) },
    resolve: (_root, { input }, ctx) => entryMatches(ctx, input),
  }),
}))

const DecisionRef = builder.enumType('FieldDecision', {
  description: 'What a record that waits is found to be.',
  values: {
    JOIN: { description: '并入: it is one of the sellers it resembles.' },
    CREATE: { description: '新建: it is another party.' },
    REFUSE: { description: '不予登记: it is not kept.' },
  } satisfies Record<(typeof FIELD_DECISIONS)[number], { description: string }>,
})

const DecideInput = builder.inputType('DecideFieldRecordInput', {
  description: 'A decision on a likely duplicate.',
  fields: (t) => ({
    recordId: t.field({ type: 'UUID', required: true, description: 'The record.' }),
    decision: t.field({ type: DecisionRef, required: true, description: 'What it is.' }),
    sellerId: t.field({ type: 'UUID', description: 'With JOIN: which of its candidates.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 500 characters; kept.' }),
  }),
})

builder.mutationFields((t) => ({
  registerInField: t.field({
    type: FieldRecordRef,
    description:
      'Takes in a merchant taken down on the spot. The same request sent again gives the same record. Says whether a seller was made, an existing one joined, or a colleague has to decide. Intake, mediators, investigators.',
    errors: {
      types: [InvalidInput, Duplicate],
      union: { name: 'RegisterInFieldResult', description: 'The record, or why not.' },
    },
    args: { input: t.arg({ type: FieldRecordInput, required: true, description: 'What was taken down.' }) },
    resolve: (_root, { input }, ctx) => registerInField(ctx, input),
  }),
  decideFieldRecord: t.field({
    type: FieldRecordRef,
    description:
      'Says whether a record that waits is a seller on the register, another one, or nothing to keep. Intake, investigators and heads of its office, never who took it down.',
    errors: {
      types: [InvalidInput, IllegalTransition, Duplicate],
      union: { name: 'DecideFieldRecordResult', description: 'What came of the decision.' },
    },
    args: { input: t.arg({ type: DecideInput, required: true, description: 'The record and the decision.' }) },
    resolve: (_root, { input }, ctx) => decideFieldRecord(ctx, input),
  }),
}))
