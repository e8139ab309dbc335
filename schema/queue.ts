import { queueWords } from '../server/cases/case-filter.ts'
import { countQueues } from '../server/cases/list-cases.ts'
import type { Ctx } from '../server/core/context.ts'
import { say, type Words } from '../server/core/words.ts'
import { countFindings } from '../server/detection/finding-store.ts'
import { countReportsAwaitingTriage } from '../server/partners/partner-report-store.ts'
import { builder } from './builder.ts'

type Queue = { name: string; words: Words; count: number }

const QueueRef = builder.objectRef<Queue>('Queue').implement({
  description: 'A queue of the desk and how much lies in it.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'A QueueName for cases; REPORTS and FINDINGS have lists of their own.',
    }),
    label: t.string({
      description: 'Its name, to show.',
      resolve: (queue, _args, ctx) => say(queue.words, ctx.locale),
    }),
    count: t.exposeInt('count', { description: 'How many you may read.' }),
  }),
})

/** The queues of whoever asks: a queue whose rows they may never read is not in the list. */
const listQueues = async (ctx: Ctx): Promise<Queue[]> => [
  ...(ctx.can('read', 'Case')
    ? (await countQueues(ctx)).map(({ name, count }) => ({ name, count, words: queueWords[name] }))
    : []),
  ...(ctx.can('triage', 'PartnerReport')
    ? [
        {
          name: 'REPORTS',
          words: { zh: '平台报送待处理', en: 'Platform reports' },
          count: await countReportsAwaitingTriage(ctx),
        },
      ]
    : []),
  ...(ctx.can('read', 'Finding')
    ? [{ name: 'FINDINGS', words: { zh: '监测发现', en: 'Findings' }, count: await countFindings(ctx, 'open') }]
    : []),
]

builder.queryField('queues', (t) =>
  t.field({
    type: [QueueRef],
    description: 'The queues you may open, with their counts. Staff.',
    resolve: (_root, _args, ctx) => listQueues(ctx),
  }),
)
