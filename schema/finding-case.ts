import { type FindingEvidence, listFindingEvidence } from '../server/cases/case-finding-store.ts'
import { findCasesByIds } from '../server/cases/case-store.ts'
import { openCaseOnFindings } from '../server/cases/open-case-on-findings.ts'
import type { Ctx } from '../server/core/context.ts'
import { InvalidInput } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { cited, stillTold } from '../server/detection/lexicon/articles.ts'
import type { Span } from '../server/detection/signal.ts'
import { signals } from '../server/detection/signals/index.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { FindingRef, SpanRef } from './finding.ts'
import { inOrder } from './in-order.ts'
import { MoneyRef } from './shared.ts'

const signalOf = ({ snapshot }: FindingEvidence) => signals.find(({ name }) => name === snapshot.finding.signal)

export const FindingEvidenceRef = builder.objectRef<FindingEvidence>('FindingEvidence')

FindingEvidenceRef.implement({
  description: 'A finding and its listing as they stood when a case was opened on them.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of what was kept, in hexadecimal.' }),
    isWhole: t.exposeBoolean('isWhole', { description: 'Whether what is kept still has this hash.' }),
    takenAt: t.expose('takenAt', { type: 'DateTime', description: 'When it was kept.' }),
    label: t.string({
      description: 'The signal that fired, to show.',
      resolve: (row, _args, ctx) =>
        signalOf(row) ? say(signalOf(row)!.label, ctx.locale) : row.snapshot.finding.signal,
    }),
    article: t.string({
      nullable: true,
      description: 'The articles that the words it met may breach; where none were kept, what its signal stands on.',
      resolve: (row, _args, ctx) => {
        const kept = stillTold(row.snapshot.finding.articles)
        if (kept.length > 0) return say(cited(kept), ctx.locale)
        return signalOf(row) ? say(signalOf(row)!.article, ctx.locale) : null
      },
    }),
    note: t.string({
      description: 'What fired and why it matters.',
      resolve: ({ snapshot }, _args, ctx) => say(snapshot.finding.note, ctx.locale),
    }),
    title: t.string({ description: 'The listing’s title then.', resolve: ({ snapshot }) => snapshot.listing.title }),
    text: t.string({
      nullable: true,
      description: 'The listing’s text then.',
      resolve: ({ snapshot }) => snapshot.listing.text,
    }),
    price: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'Its price then.',
      resolve: ({ snapshot: { listing } }) => (listing.priceFen === null ? null : { fen: listing.priceFen }),
    }),
    url: t.string({
      nullable: true,
      description: 'Its address then.',
      resolve: ({ snapshot }) => snapshot.listing.url,
    }),
    spans: t.field({
      type: [SpanRef],
      description: 'The words that made it fire.',
      resolve: ({ snapshot }) => snapshot.finding.spans as Span[],
    }),
  }),
})

builder.objectField(CaseRef, 'findingEvidence', (t) =>
  t.field({
    type: [FindingEvidenceRef],
    description: 'The findings it was opened on, as they stood; empty for other cases.',
    resolve: (found, _args, ctx) => listFindingEvidence(ctx, found.id),
  }),
)

builder.objectField(FindingRef, 'case', (t) =>
  t.loadable({
    type: CaseRef,
    nullable: true,
    description: 'The case it is evidence of; null when there is none or you may not read it.',
    load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findCasesByIds(ctx, ids)),
    resolve: (row) => row.caseId,
  }),
)

const OpenInput = builder.inputType('OpenCaseOnFindingsInput', {
  description: 'Findings of one seller to open a report case on.',
  fields: (t) => ({
    findingIds: t.field({ type: ['UUID'], required: true, description: 'Each finding once, at most 50.' }),
    category: t.string({ required: true, description: 'The category of the case, by its name.' }),
    note: t.string({ required: true, description: 'What suggests a breach, 2 to 1,000 characters.' }),
  }),
})

builder.mutationField('openCaseOnFindings', (t) =>
  t.field({
    type: CaseRef,
    description:
      '依职权发现线索: opens a report case on findings of one seller, with the listings kept as they stand, each with its hash. Open findings count as confirmed by you.',
    errors: {
      types: [InvalidInput],
      union: { name: 'OpenCaseOnFindingsResult', description: 'What came of openCaseOnFindings.' },
    },
    args: { input: t.arg({ type: OpenInput, required: true, description: 'The findings, and what they suggest.' }) },
    resolve: (_root, { input }, ctx) =>
      openCaseOnFindings(ctx, { ...input, findingIds: [...input.findingIds] } as never),
  }),
)
