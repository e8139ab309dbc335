import type { TFunction } from 'i18next'
import { type Me, may } from '../../ui/desk/me.ts'

/** A page of the desk in the list on the left. */
export type Place = { to: string; label: string; key: string; count?: number }

type Queue = { name: string; label: string; count: number }

const queueLetters: Record<string, string> = {
  MINE: 'm',
  OFFICE: 'o',
  DUE_TODAY: 't',
  OVERDUE: 'v',
  UNASSIGNED: 'u',
  CLOSED: 'c',
  REPORTS: 'r',
  FINDINGS: 'f',
}

const queueAddress = (name: string) => {
  if (name === 'REPORTS') return '/desk/reports'
  if (name === 'FINDINGS') return '/desk/findings'
  return `/desk/cases?queue=${name}`
}

export const placesOfQueues = (queues: readonly Queue[]): Place[] =>
  queues.map((queue) => ({
    to: queueAddress(queue.name),
    label: queue.label,
    key: queueLetters[queue.name] ?? '',
    count: queue.count,
  }))

const registers = [
  { to: '/desk/sellers', label: 'nav.sellers', key: 's', needs: 'read:Seller' },
  { to: '/desk/listings', label: 'nav.listings', key: 'l', needs: 'read:Listing' },
  { to: '/desk/partners', label: 'nav.partners', key: 'p', needs: 'read:Partner' },
  { to: '/desk/people', label: 'nav.people', key: 'e', needs: 'read:Person' },
] as const

/** The registers this person may read, and their own account. */
export const registersOf = (me: Me, t: TFunction<'desk'>): Place[] => [
  ...registers.filter((one) => may(me, one.needs)).map(({ to, label, key }) => ({ to, label: t(label), key })),
  { to: '/desk/account', label: t('nav.account'), key: 'a' },
]

/** Where the desk opens. */
export const firstPlaceOf = (me: Me): string => {
  if (may(me, 'read:Case')) return '/desk/cases?queue=MINE'
  return registers.find((one) => may(me, one.needs))?.to ?? '/desk/account'
}
