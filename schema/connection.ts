import { PAGE_DEFAULT, PAGE_MOST, type Page } from '../server/core/paging.ts'
import { builder } from './builder.ts'

const PageInfo = builder.objectRef<Page<unknown>>('PageInfo').implement({
  description: 'Where this page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more rows follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether rows come before this page.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first row.',
      resolve: (page) => page.rows[0]?.cursor ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last row: give it as `after` for the next page.',
      resolve: (page) => page.rows.at(-1)?.cursor ?? null,
    }),
  }),
})

export type SearchPage<T> = Page<T> & { degraded?: boolean; totalAtMost?: number | null }

/** One row of a list with its place in it. */
export type EdgeOf<T> = { row: T; cursor: string }

export const DEGRADED =
  'True while the search server is away: the answer comes from the database, by plain text, without typo tolerance.'

/** The Relay connection of a type: edges with cursors, the rows alone, and where the page stands. */
export const connectionOf = <T>(
  name: string,
  node: ReturnType<typeof builder.objectRef<T>>,
  options: { search?: boolean; edge?: ReturnType<typeof builder.objectRef<EdgeOf<T>>> } = {},
) => {
  const Edge = (options.edge ?? builder.objectRef<EdgeOf<T>>(`${name}Edge`)).implement({
    description: `One row of a ${name}Connection.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Names this place in the list.' }),
      node: t.field({ type: node, description: 'The row.', resolve: (edge) => edge.row as never }),
    }),
  })
  return builder.objectRef<SearchPage<T>>(`${name}Connection`).implement({
    description: `A page of ${name} rows.`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        description: 'The rows with their cursors.',
        complexity: { field: 0, multiplier: 1 },
        resolve: (page) => page.rows,
      }),
      nodes: t.field({
        type: [node],
        description: 'The rows alone.',
        complexity: { field: 0, multiplier: 1 },
        resolve: (page) => page.rows.map((edge) => edge.row) as never,
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where this page stands.', resolve: (page) => page }),
      ...(options.search
        ? {
            degraded: t.boolean({
              description: DEGRADED,
              resolve: (page) => page.degraded ?? false,
            }),
            totalCountAtMost: t.int({
              nullable: true,
              description: 'An upper estimate of how many rows match; null where it would be dear to know.',
              resolve: (page) => page.totalAtMost ?? null,
            }),
          }
        : {}),
    }),
  })
}

/** The arguments of every list. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    description: `How many rows, 1 to ${PAGE_MOST}; ${PAGE_DEFAULT} unless told. More gives ${PAGE_MOST}.`,
  }),
  after: t.string({ description: 'The endCursor of the page before.' }),
}))

/** What a list costs: its page size, whether it comes as a literal or as a variable. */
export const pageComplexity = (args: { first?: number | null }) => ({
  field: 1,
  multiplier: Math.min(Math.max(args.first ?? PAGE_DEFAULT, 1), PAGE_MOST),
})
