import { identifierKey, isDecisive } from '../../../server/sellers/identifier-key.ts'
import { isUniqueByLaw } from '../../../server/sellers/identifier-kinds.ts'
import { type MatchRecord, matchRecord } from '../../../server/sellers/matching/match-record.ts'
import { sellerTraits } from '../../../server/sellers/matching/seller-traits.ts'
import type { WorldAccount } from './micro-commerce-world.ts'

/** The accounts as matching sees them, through the same reading as the register's own. */
export const worldRecords = (world: readonly WorldAccount[]): MatchRecord[] =>
  world.map(({ name, identifiers, texts }, place) =>
    matchRecord(
      String(place),
      sellerTraits({
        names: [name],
        identifiers: identifiers
          .map(({ kind, value }) => ({ kind, key: identifierKey(kind, value) }))
          .filter(({ kind, key }) => !isUniqueByLaw(kind) || isDecisive(kind, key)),
        texts,
      }),
    ),
  )
