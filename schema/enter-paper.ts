import { enterPaper } from '../server/cases/enter-paper.ts'
import type { PAPER_CHANNELS } from '../server/complaints/complaints-tables.ts'
import { Duplicate, InvalidInput } from '../server/core/errors.ts'
import { builder } from './builder.ts'
import { FileSubmissionInput, ReceiptRef } from './submission.ts'

const PaperChannelRef = builder.enumType('PaperChannel', {
  description: 'How something came to the office (Order 121, article 8).',
  values: {
    DESK: { description: '窗口: told at the window.' },
    LETTER: { description: '来信: by letter.' },
    PHONE: { description: '电话: by phone.' },
  } satisfies Record<(typeof PAPER_CHANNELS)[number], { description: string }>,
})

const EnterPaperInput = builder.inputType('EnterPaperInput', {
  description: 'What came on paper, at the window or by phone, and when.',
  fields: (t) => ({
    channel: t.field({ type: PaperChannelRef, required: true, description: 'How it came.' }),
    receivedOn: t.field({
      type: 'Date',
      required: true,
      description:
        'The day the office received it, not in the future; it decides the ruleset and is where the clocks begin.',
    }),
    submission: t.field({
      type: FileSubmissionInput,
      required: true,
      description: 'What was told. `happenedOn` is not after `receivedOn`.',
    }),
  }),
})

builder.mutationField('enterPaper', (t) =>
  t.field({
    type: ReceiptRef,
    description:
      'Enters a complaint or a report that came at the window, by letter or by phone, and gives the receipt to print. The same request sent again gives the same receipt. Intake officers.',
    errors: {
      types: [InvalidInput, Duplicate],
      union: { name: 'EnterPaperResult', description: 'The receipt, or why not.' },
    },
    args: { input: t.arg({ type: EnterPaperInput, required: true, description: 'What came, how and when.' }) },
    resolve: (_root, { input }, ctx) => enterPaper(ctx, input),
  }),
)
