/** Somebody who can be given cases. `open`: how many they have; `capacity`: how many they can carry. */
export type Carrier = { id: string; open: number; capacity: number; isAway: boolean }

/** A case to be given to somebody, and who can take it. */
export type Waiting = { id: string; carrierIds: readonly string[] }

export const SHARE_REASONS = ['MOST_ROOM', 'EVENS_OUT', 'NOBODY', 'ALL_AWAY', 'ALL_FULL'] as const
export type ShareReason = (typeof SHARE_REASONS)[number]

/**
 * Who a case goes to and why. `room`: how many more cases that person could carry before this one; `choices`: how many
 * could have taken it, the absent left out.
 */
export type Share = {
  caseId: string
  carrierId: string | null
  reason: ShareReason
  room: number | null
  choices: number
  away: number
}

/**
 * Distributes cases, in the order given, so that as many as possible find somebody, nobody on leave gets one, nobody
 * carries more than their capacity, and the room people have left differs as little as it can: each case goes to
 * whoever has most room, and where that would leave a later case without, or the rest uneven, cases of this round move
 * on along a chain. Each step adds one case by the chain that ends at the most room, which keeps the whole the best
 * there is (a semi-matching without a cost-reducing path). The same input gives the same answer: of equal room the
 * smaller load comes first, then the id.
 */
export const distributeCases = (cases: readonly Waiting[], people: readonly Carrier[]): Share[] => {
  const carriers = new Map(people.map((one) => [one.id, one]))
  const present = (one: Waiting) =>
    [...one.carrierIds]
      .sort()
      .flatMap((id) => carriers.get(id) ?? [])
      .filter(({ isAway }) => !isAway)
  const choicesOf = new Map(cases.map((one) => [one.id, present(one)]))
  const held = new Map<string, Set<string>>(people.map(({ id }) => [id, new Set()]))
  for (const { id } of cases) place(id, choicesOf, held)
  return explain(cases, carriers, choicesOf, held)
}

type Choices = ReadonlyMap<string, readonly Carrier[]>
type Held = ReadonlyMap<string, Set<string>>

const roomOf = ({ id, capacity, open }: Carrier, held: Held): number => capacity - open - held.get(id)!.size

/** Most room first, then the smaller load, then the id. */
const byRoom = (held: Held) => (a: Carrier, b: Carrier) =>
  roomOf(b, held) - roomOf(a, held) ||
  a.open + held.get(a.id)!.size - b.open - held.get(b.id)!.size ||
  (a.id < b.id ? -1 : 1)

/** Gives one more case to the best of everybody it can reach: directly, or by moving cases of this round on. */
const place = (caseId: string, choicesOf: Choices, held: Held): void => {
  // How each person was reached: the case that would come to them, and from whom.
  const reached = new Map<string, { carrier: Carrier; caseId: string; from: string | null }>()
  const reach = (from: string | null, moving: string) => {
    const fresh = choicesOf.get(moving)!.filter(({ id }) => !reached.has(id))
    for (const carrier of fresh) reached.set(carrier.id, { carrier, caseId: moving, from })
    for (const { id } of fresh) for (const other of held.get(id)!) reach(id, other)
  }
  reach(null, caseId)
  const best = [...reached.values()].map(({ carrier }) => carrier).sort(byRoom(held))[0]
  if (!best || roomOf(best, held) < 1) return
  for (let to: string | null = best.id; to !== null; ) {
    const step: { caseId: string; from: string | null } = reached.get(to)!
    if (step.from !== null) held.get(step.from)!.delete(step.caseId)
    held.get(to)!.add(step.caseId)
    to = step.from
  }
}

/** Goes through the cases once more in their order, so that each line is true at its turn. */
const explain = (
  cases: readonly Waiting[],
  carriers: ReadonlyMap<string, Carrier>,
  choicesOf: Choices,
  held: Held,
): Share[] => {
  const carrierOf = new Map([...held].flatMap(([id, caseIds]) => [...caseIds].map((caseId) => [caseId, id] as const)))
  const told: Held = new Map([...carriers.keys()].map((id) => [id, new Set<string>()]))
  return cases.map(({ id: caseId, carrierIds }) => {
    const choices = choicesOf.get(caseId)!
    const away = carrierIds.filter((id) => carriers.get(id)?.isAway).length
    const carrier = carriers.get(carrierOf.get(caseId) ?? '')
    const counts = { caseId, choices: choices.length, away }
    if (!carrier) {
      const reason = choices.length > 0 ? 'ALL_FULL' : away > 0 ? 'ALL_AWAY' : 'NOBODY'
      return { ...counts, carrierId: null, reason, room: null }
    }
    const room = roomOf(carrier, told)
    const hasMost = choices.every((one) => roomOf(one, told) <= room)
    told.get(carrier.id)!.add(caseId)
    return { ...counts, carrierId: carrier.id, reason: hasMost ? 'MOST_ROOM' : 'EVENS_OUT', room }
  })
}
