import { useKept } from '../../ui/desk/use-kept.ts'

export const columns = ['number', 'seller', 'category', 'amount', 'step', 'due', 'assignee'] as const
export type Column = (typeof columns)[number]

/** The number is what leads to the case; it stays. */
export const choosable = columns.filter((column) => column !== 'number')

const isList = (kept: unknown): kept is string[] => Array.isArray(kept) && kept.every((one) => typeof one === 'string')

/** The columns of the queue this person left out; what is new is shown until it is left out too. */
export const useColumns = () => {
  const [hidden, keep] = useKept<readonly string[]>('columns.hidden', [], isList)
  const toggle = (column: Column) =>
    keep(hidden.includes(column) ? hidden.filter((one) => one !== column) : [...hidden, column])
  return { shown: columns.filter((column) => !hidden.includes(column)), toggle }
}
