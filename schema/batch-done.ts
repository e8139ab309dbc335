import { builder } from './builder.ts'

/** A batch that was worked through, with what became of each of its items. */
export const batchDone = <Result>(
  name: string,
  type: ReturnType<ReturnType<typeof builder.objectRef<Result>>['implement']>,
  item: 'case' | 'finding',
) =>
  builder.objectRef<{ results: Result[] }>(name).implement({
    description: `The batch was worked through; each ${item} has its own answer.`,
    fields: (t) => ({
      results: t.field({
        type: [type],
        description: `One for each ${item}, in the order asked.`,
        complexity: { field: 0, multiplier: 1 },
        resolve: ({ results }) => results as never,
      }),
    }),
  })
