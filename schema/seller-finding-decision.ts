import { dismissSellerFinding, undoSellerFindingDismissal } from '../server/cases/dismiss-seller-finding.ts'
import { IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import type { SellerDismissal } from '../server/detection/seller-signals/seller-dismissals.ts'
import { builder } from './builder.ts'
import { SellerDismissalRef } from './seller-finding.ts'
import { SellerRef } from './seller-ref.ts'

const DismissSellerFindingInput = builder.inputType('DismissSellerFindingInput', {
  description: 'Which finding on a seller, and why nothing follows from it.',
  fields: (t) => ({
    sellerId: t.field({ type: 'UUID', required: true, description: 'The seller.' }),
    signal: t.string({ required: true, description: 'The signal that fires on it.' }),
    basis: t.string({ required: true, description: 'The basis of the finding as you saw it.' }),
    dismissal: t.field({ type: SellerDismissalRef, description: 'Why, from the list; needed.' }),
    note: t.string({ description: 'Kept with it, at most 500 characters.' }),
  }),
})

const UndoInput = builder.inputType('UndoSellerFindingDismissalInput', {
  description: 'Which dismissal to take back.',
  fields: (t) => ({
    sellerId: t.field({ type: 'UUID', required: true, description: 'The seller.' }),
    signal: t.string({ required: true, description: 'The signal that fires on it.' }),
  }),
})

const possible = (name: string) => ({
  types: [InvalidInput, IllegalTransition],
  union: { name: `${name[0]!.toUpperCase()}${name.slice(1)}Result`, description: `What came of ${name}.` },
})

builder.mutationFields((t) => ({
  dismissSellerFinding: t.field({
    type: SellerRef,
    description:
      '排除商家信号: nothing follows from what a signal finds on a seller, over the cases you may read. Remembered until a case is added, one of them stands otherwise or the signal has a new version. Within a day undoSellerFindingDismissal takes it back.',
    errors: possible('dismissSellerFinding'),
    args: { input: t.arg({ type: DismissSellerFindingInput, required: true, description: 'The finding, and why.' }) },
    resolve: (_root, { input }, ctx) =>
      dismissSellerFinding(ctx, { ...input, dismissal: input.dismissal as SellerDismissal | null | undefined }),
  }),
  undoSellerFindingDismissal: t.field({
    type: SellerRef,
    description: '撤销排除: takes back your own dismissal of the last day.',
    errors: possible('undoSellerFindingDismissal'),
    args: { input: t.arg({ type: UndoInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, ctx) => undoSellerFindingDismissal(ctx, input),
  }),
}))
