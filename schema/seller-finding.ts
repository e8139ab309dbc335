import { findCasesByIds } from '../server/cases/case-store.ts'
import { type ReadSellerFinding, sellerFindingsOf } from '../server/cases/seller-findings-of.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { cited } from '../server/detection/lexicon/articles.ts'
import { SELLER_DISMISSALS, sellerDismissals } from '../server/detection/seller-signals/seller-dismissals.ts'
import { sellerSignals } from '../server/detection/seller-signals/signals/index.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { FindingStateRef } from './finding.ts'
import { SellerRef } from './seller-ref.ts'

const signalOf = ({ signal }: ReadSellerFinding) => sellerSignals.find(({ name }) => name === signal)!

export const SellerDismissalRef = builder.enumType('SellerFindingDismissal', {
  description: 'Why nothing follows from what a signal finds on a seller.',
  values: Object.fromEntries(
    SELLER_DISMISSALS.map((name) => [name, { value: name, description: sellerDismissals[name].zh }]),
  ),
})

const SellerFindingRef = builder.objectRef<ReadSellerFinding>('SellerFinding').implement({
  description: 'A signal that fires on a seller today: a lead with its evidence, never a verdict.',
  fields: (t) => ({
    signal: t.exposeString('signal', { description: 'Which signal.' }),
    version: t.exposeInt('version', { description: 'Of the signal.' }),
    label: t.string({
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => say(signalOf(row).label, ctx.locale),
    }),
    articles: t.stringList({
      description: 'The articles it stands on, or why it is looked at where no article forbids it.',
      resolve: (row, _args, ctx) => [
        say(row.articles.length > 0 ? cited(row.articles) : signalOf(row).article, ctx.locale),
      ],
    }),
    severity: t.exposeInt('severity', { description: '1 adds up only, 4 strong alone.' }),
    score: t.exposeFloat('score', { description: '0 to 1.' }),
    note: t.string({
      description: 'What fired and why it matters.',
      resolve: ({ note }, _args, ctx) => say(note, ctx.locale),
    }),
    cases: t.field({
      type: [CaseRef],
      description: 'The cases it rests on, the newest first, twenty at most.',
      resolve: async ({ cases }, _args, ctx) => {
        const ids = cases.slice(0, 20).map(({ id }) => id)
        const found = new Map((await findCasesByIds(ctx, ids)).map((one) => [one.id, one]))
        return ids.flatMap((id) => found.get(id) ?? [])
      },
    }),
    basis: t.exposeString('basis', {
      description: 'Stands for the cases it rests on, as they stand; to be sent with dismissSellerFinding.',
    }),
    state: t.field({
      type: FindingStateRef,
      description:
        'OPEN or DISMISSED: somebody looked at every case that you see it rest on, standing as it stands. Nobody confirms it.',
      resolve: ({ dismissed }) => (dismissed ? ('dismissed' as const) : ('open' as const)),
    }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was dismissed.',
      resolve: ({ dismissed }) => dismissed?.row.dismissedAt ?? null,
    }),
    decisionReason: t.string({
      nullable: true,
      description: 'What was written with it, told to those who may read every case it was about.',
      resolve: ({ dismissed }) => dismissed?.note ?? null,
    }),
    dismissal: t.field({
      type: SellerDismissalRef,
      nullable: true,
      description: 'Why nothing follows; null while it is open.',
      resolve: ({ dismissed }) => dismissed?.row.dismissal ?? null,
    }),
    dismissalLabel: t.string({
      nullable: true,
      description: 'The same, to show.',
      resolve: ({ dismissed }, _args, ctx) =>
        dismissed ? say(sellerDismissals[dismissed.row.dismissal], ctx.locale) : null,
    }),
  }),
})

builder.objectField(SellerRef, 'findings', (t) =>
  t.loadableList({
    type: SellerFindingRef,
    description:
      'What signals of scope seller find, worked out today over the cases you may read of all names of its operator; empty for who may read no findings.',
    complexity: 20,
    load: (ids: string[], ctx: Ctx) => sellerFindingsOf(ctx, ids),
    resolve: (row) => row.id,
  }),
)
