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
  ESCALATED: 'x',
  LEGAL_REVIEW: 'h',
  APPROVAL: 'b',
  UNASSIGNED: 'u',
  TRANSFERRED_IN: 'i',
  TO_ARCHIVE: '2',
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

/** How many queues this person will be shown, for the space they take before they are there. */
export const queueCountOf = (me: Me): number =>
  (may(me, 'read:Case') ? 7 : 0) +
  (may(me, 'supervise:Case') ? 1 : 0) +
  (may(me, 'passReview:Case') ? 1 : 0) +
  (may(me, 'approveDecision:Case') ? 1 : 0) +
  (may(me, 'archiveCase:Case') ? 1 : 0) +
  (may(me, 'triage:PartnerReport') ? 1 : 0) +
  (may(me, 'read:Finding') ? 1 : 0)

const registers = [
  { to: '/desk/papers', label: 'nav.papers', key: 'n', needs: 'enter:Submission' },
  { to: '/desk/deadlines', label: 'nav.deadlines', key: 'd', needs: 'read:Case' },
  { to: '/desk/workload', label: 'nav.workload', key: 'w', needs: 'supervise:Case' },
  { to: '/desk/sellers', label: 'nav.sellers', key: 's', needs: 'read:Seller' },
  { to: '/desk/fieldwork', label: 'nav.fieldwork', key: 'k', needs: 'read:FieldRecord' },
  { to: '/desk/merges', label: 'nav.merges', key: 'g', needs: 'read:SellerMerge' },
  { to: '/desk/listings', label: 'nav.listings', key: 'l', needs: 'read:Listing' },
  { to: '/desk/searches', label: 'nav.searches', key: 'z', needs: 'read:SavedSearch' },
  { to: '/desk/precision', label: 'nav.precision', key: 'j', needs: 'read:DetectionRule' },
  { to: '/desk/rules', label: 'nav.rules', key: 'y', needs: 'read:DetectionRule' },
  { to: '/desk/authentications', label: 'nav.authentications', key: '1', needs: 'read:Authentication' },
  { to: '/desk/brands', label: 'nav.brands', key: 'q', needs: 'read:Brand' },
  { to: '/desk/partners', label: 'nav.partners', key: 'p', needs: 'read:Partner' },
  { to: '/desk/people', label: 'nav.people', key: 'e', needs: 'read:Person' },
] as const

/** The registers this person may read, and their own account. */
export const registersOf = (me: Me, t: TFunction<'desk'>): Place[] => [
  ...registers.filter((one) => may(me, one.needs)).map(({ to, label, key }) => ({ to, label: t(label), key })),
  { to: '/desk/account', label: t('nav.account'), key: 'a' },
]

const rights: Record<string, string> = {
  '/desk/cases': 'read:Case',
  '/desk/findings': 'read:Finding',
  '/desk/reports': 'read:PartnerReport',
  ...Object.fromEntries(registers.map(({ to, needs }) => [to, needs])),
}

/** Whether this person may read what stands at an address; what it holds is the server's to decide once more. */
export const mayOpen = (me: Me, pathname: string): boolean => {
  const place = Object.keys(rights).find((to) => pathname === to || pathname.startsWith(`${to}/`))
  return place === undefined || may(me, rights[place]!)
}

// The queue a person works from, by what only they do; whoever is given cases works from their own.
const workplaces = [
  { needs: 'passReview:Case', queue: 'LEGAL_REVIEW' },
  { needs: 'approveDecision:Case', queue: 'APPROVAL' },
  { needs: 'supervise:Case', queue: 'ESCALATED' },
  { needs: 'read:Case', queue: 'MINE' },
]

/** Where the desk opens. */
export const firstPlaceOf = (me: Me): string => {
  const work = workplaces.find(({ needs }) => may(me, needs))
  if (work) return `/desk/cases?queue=${work.queue}`
  return registers.find((one) => may(me, one.needs))?.to ?? '/desk/account'
}
