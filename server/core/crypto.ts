import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { UnusableSetup } from './errors.ts'

export type FieldCrypto = {
  /** Encrypts one field (AES-256-GCM, newest key); `context` binds it to its place, so it cannot be moved. */
  seal(text: string, context: string): string
  open(sealed: string, context: string): string
  /** A keyed hash (HMAC-SHA-256) by which a sealed value is found again. */
  blindIndex(value: string, context: string): string
  /** The secret on a receipt: 24 characters, 120 bits, the same each time for the same submission. */
  receiptSecret(submissionId: string): string
  /** Signs an address or a token; base64url. */
  sign(text: string): string
}

export type DataKey = { id: string; key: Buffer }

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const crockford = (bytes: Uint8Array, length: number): string => {
  let bits = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let i = 0; i < length; i++) {
    text = CROCKFORD[Number(bits & 31n)] + text
    bits >>= 5n
  }
  return text
}

/** `id:base64,id:base64`, newest first; each key 32 bytes. */
export const parseDataKeys = (text: string): DataKey[] =>
  text.split(',').map((part) => {
    const [id, encoded] = part.split(':')
    const key = Buffer.from(encoded ?? '', 'base64')
    if (!id || key.length !== 32)
      throw new UnusableSetup('DATA_KEYS must be id:base64 pairs, comma-separated, each key 32 bytes.')
    return { id, key }
  })

export const fieldCrypto = (secret: string, dataKeys: readonly DataKey[]): FieldCrypto => {
  const newest = dataKeys[0]
  if (!newest) throw new UnusableSetup('DATA_KEYS holds no key.')
  const derive = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `weijian:${purpose}`, 32)))
  const indexKey = derive('blind-index')
  const receiptKey = derive('receipt')
  const signingKey = derive('signature')
  return {
    seal(text, context) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', newest.key, iv).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${newest.id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, context) {
      const [id, encoded] = sealed.split('.')
      const key = dataKeys.find((candidate) => candidate.id === id)
      if (!key) throw new UnusableSetup(`The data key "${id}" is missing from DATA_KEYS.`)
      const bytes = Buffer.from(encoded ?? '', 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(0, 12))
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(12, 28))
      return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
    },
    blindIndex: (value, context) => createHmac('sha256', indexKey).update(`${context}\n${value}`).digest('base64url'),
    receiptSecret: (id) => crockford(createHmac('sha256', receiptKey).update(id).digest().subarray(0, 15), 24),
    sign: (text) => createHmac('sha256', signingKey).update(text).digest('base64url'),
  }
}

/** A fresh secret: 24 Crockford characters, 120 bits. */
export const randomSecret = (): string => crockford(randomBytes(15), 24)

/** What is stored of a secret. Enough for secrets of 112 bits and more (OWASP ASVS 5.0, 6.5.2). */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** What people type for a Crockford secret: spaces, dashes and look-alike letters forgiven. */
export const readSecret = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
