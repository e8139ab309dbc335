import { sha256 } from '../core/crypto.ts'

const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')

/** What a code that collects money says: `wxp://…`, `https://qr.alipay.com/…`. */
const isPayload = (text: string) => /^[a-z][a-z0-9+.-]*:\/\/./i.test(text)

/** The SHA-256 of what a collection code says: two pictures of one code meet, and nobody can pay by what we keep. */
export const collectionQrFingerprint = (payload: string): string => sha256(plain(payload))

/** The key of a collection code, whether its fingerprint is given or what it says. */
export const collectionQrKey = (value: string): string =>
  isPayload(plain(value)) ? collectionQrFingerprint(value) : plain(value)
