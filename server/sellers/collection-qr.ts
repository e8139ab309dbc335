import { sha256 } from '../core/crypto.ts'

const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')

const FINGERPRINT = /^[0-9a-f]{64}$/i

/** The SHA-256 of what a collection code says: two pictures of one code meet, and nobody can pay by what we keep. */
export const collectionQrFingerprint = (payload: string): string => sha256(plain(payload))

/** The key of a collection code, whether its fingerprint is given or what it says: `wxp://…`, an address, or any other text. */
export const collectionQrKey = (value: string): string => {
  const given = plain(value)
  if (given === '') return ''
  return FINGERPRINT.test(given) ? given.toLowerCase() : collectionQrFingerprint(given)
}
