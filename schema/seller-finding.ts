import { findCasesByIds } from '../server/cases/case-store.ts'
import { sellerFindingsOf } from '../server/cases/seller-findings-of.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { cited } from '../server/detection/lexicon/articles.ts'
import type { SellerFinding } from '../server/detection/seller-signals/seller-signal.ts'
import { sellerSignals } from '../server/detection/seller-signals/signals/index.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { SellerRef } from './seller-ref.ts'

const signalOf = ({ signal }: SellerFinding) => sellerSignals.find(({ name }) => name === signal)!

const SellerFindingRef = builder.objectRef<SellerFinding>('SellerFinding').implement({
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
      resolve: async ({ caseIds }, _args, ctx) => {
        const ids = caseIds.slice(0, 20)
        const found = new Map((await findCasesByIds(ctx, ids)).map((one) => [one.id, one]))
        return ids.flatMap((id) => found.get(id) ?? [])
      },
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
