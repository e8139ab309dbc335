import type { CaseFilter, CaseOrder } from './queue-query.ts'

type QueueName = NonNullable<CaseFilter['queue']>

const queues: readonly string[] = [
  'MINE',
  'OFFICE',
  'DUE_TODAY',
  'OVERDUE',
  'ESCALATED',
  'LEGAL_REVIEW',
  'APPROVAL',
  'UNASSIGNED',
  'TRANSFERRED_IN',
  'TO_ARCHIVE',
  'CLOSED',
] satisfies QueueName[]
export const rungs = [
  'OVERDUE_OVER_TEN',
  'OVERDUE_TO_TEN',
  'OVERDUE_TO_THREE',
  'DUE_TODAY',
  'DUE_SOON',
  'LATER',
  'UNDATED',
] as const satisfies NonNullable<CaseFilter['rung']>[]
export const orders = ['DUE_ON_ASC', 'RECEIVED_ON_DESC', 'UPDATED_AT_DESC'] as const satisfies readonly CaseOrder[]

/** What the address asks for; what it says wrongly is left out rather than refused. */
export const filterOf = (params: URLSearchParams): { filter: CaseFilter; orderBy: CaseOrder; after: string | null } => {
  const read = (name: string) => params.get(name) || undefined
  const queue = read('queue')
  const procedure = read('procedure')
  // Procedures name some of their states alike: a state without its procedure says nothing.
  const state = procedure && read('state')
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(read(name) ?? '') ? read(name) : undefined)
  const rung = read('rung')
  const order = read('order')
  return {
    filter: {
      queue: queue && queues.includes(queue) ? (queue as QueueName) : undefined,
      procedure,
      states: state ? [state] : undefined,
      category: read('category'),
      text: read('text')?.slice(0, 100),
      rung: rungs.find((one) => one === rung),
      dueFrom: day('dueFrom'),
      dueBefore: day('dueBefore'),
    },
    orderBy: orders.find((one) => one === order) ?? 'DUE_ON_ASC',
    after: read('after') ?? null,
  }
}

/** Whether a queue holds what is handled to its end and not assigned any more. */
export const isHandled = (queue: CaseFilter['queue']): boolean => queue === 'CLOSED' || queue === 'TO_ARCHIVE'

const narrowing = ['procedure', 'state', 'category', 'text', 'rung', 'dueFrom', 'dueBefore']

export const isNarrowed = (params: URLSearchParams): boolean => narrowing.some((name) => params.has(name))

/** Takes every filter off, but not the queue. */
export const withoutFilters = Object.fromEntries(narrowing.map((name) => [name, null]))

/** The parameters that belong to the list and stay in the address while one of its cases stands open. */
export const listSearchOf = (params: URLSearchParams): string => {
  const next = new URLSearchParams()
  for (const name of ['queue', ...narrowing, 'order', 'after']) {
    const value = params.get(name)
    if (value) next.set(name, value)
  }
  const text = next.toString()
  return text ? `?${text}` : ''
}
