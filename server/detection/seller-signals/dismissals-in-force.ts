import { sha256 } from '../../core/crypto.ts'
import type { SellerDismissalRow } from './seller-dismissal-store.ts'
import type { SellerFinding } from './seller-signal.ts'

const keyOf = ({ id, standing }: { id: string; standing: string }): string => `${id} ${standing}`

/**
 * The dismissals that answer what a reader is shown, in the order given: of the same version of the signal, and each case
 * of the finding among the cases that were looked at, standing as it stood then. Cases that only the dismisser could
 * read count for nothing here, so nothing is told of them; a case that the dismisser could not read asks its reader anew.
 */
export const dismissalsInForce = (
  { signal, version, cases }: Pick<SellerFinding, 'signal' | 'version' | 'cases'>,
  dismissals: readonly SellerDismissalRow[],
): SellerDismissalRow[] =>
  dismissals.filter((one) => {
    if (one.signal !== signal || one.signalVersion !== version) return false
    const lookedAt = new Set(one.cases.map(keyOf))
    return cases.every((found) => lookedAt.has(keyOf(found)))
  })

/** SHA-256 of what a finding rests on, as its reader sees it: who decides sends it back, and decides on that alone. */
export const basisOf = ({ signal, version, cases }: Pick<SellerFinding, 'signal' | 'version' | 'cases'>): string =>
  sha256(JSON.stringify([signal, version, cases.map(keyOf).toSorted()]))
