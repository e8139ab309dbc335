import type { Ctx } from '../core/context.ts'
import type { FieldCrypto } from '../core/crypto.ts'
import { identifierKey } from './identifier-key.ts'
import { type IdentifierKind, isPersonal } from './identifier-kinds.ts'

type Crypto = { crypto: FieldCrypto }

/** An identifier as its row keeps it. */
export type KeptIdentifier = { kind: IdentifierKind; value: string | null; valueKey: string; sealed: string | null }

/** Bound to the identifier, not to its seller: when two sellers turn out to be one, it moves as it is. */
const placeOf = (kind: IdentifierKind, valueKey: string) => `seller_identifier:${kind}:${valueKey}`

/** What a comparable key is looked up by: itself, or its keyed hash where the kind is personal. */
export const storedKey = (ctx: Crypto, kind: IdentifierKind, key: string): string =>
  isPersonal(kind) ? ctx.crypto.blindIndex(key, `seller_identifier.${kind}`) : key

/** What an identifier, however it is written, is looked up by; empty when nothing of it can be compared. */
export const storedKeyOf = (ctx: Crypto, kind: IdentifierKind, value: string): string => {
  const key = identifierKey(kind, value)
  return key && storedKey(ctx, kind, key)
}

export const sealIdentifier = (ctx: Crypto, kind: IdentifierKind, value: string, key: string): KeptIdentifier => {
  const valueKey = storedKey(ctx, kind, key)
  return isPersonal(kind)
    ? { kind, valueKey, value: null, sealed: ctx.crypto.seal(value, placeOf(kind, valueKey)) }
    : { kind, valueKey, value: kind === 'COLLECTION_QR' ? key : value, sealed: null }
}

/** The row of a new identifier, as it goes into a statement. */
export const identifierRow = (
  ctx: Crypto,
  sellerId: string,
  { kind, value, key }: { kind: IdentifierKind; value: string; key: string },
) => {
  const { valueKey, ...kept } = sealIdentifier(ctx, kind, value, key)
  return { seller_id: sellerId, ...kept, value_key: valueKey }
}

export const openIdentifier = (ctx: Pick<Ctx, 'crypto'>, kept: KeptIdentifier): string =>
  kept.sealed === null ? kept.value! : ctx.crypto.open(kept.sealed, placeOf(kept.kind, kept.valueKey))
