import type { FieldCrypto } from '../core/crypto.ts'
import type { ApiKeySecret } from '../partners/api-key-secret.ts'

/**
 * The town's secrets are made from the installation's own, so that they can be told again at each start, are kept
 * nowhere, and open no other installation.
 */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS = 24

const signs = (crypto: FieldCrypto, purpose: string, count: number, alphabet: string): string => {
  const bytes = Buffer.from(crypto.blindIndex(purpose, 'demo town'), 'base64url')
  return Array.from(bytes.subarray(0, count), (byte) => alphabet[byte % alphabet.length]).join('')
}

export const DEMO_KEY_PREFIX = 'DEM0T0WN'

/** The partner platform's API key: 120 bits, as any other. */
export const demoApiKey = (crypto: FieldCrypto): ApiKeySecret => ({
  secret: `wj_${DEMO_KEY_PREFIX}_${signs(crypto, 'api key', SIGNS, CROCKFORD)}`,
  prefix: DEMO_KEY_PREFIX,
})

/** What the authenticator app of the account with a second factor is given, before base32. */
export const demoTotpSecret = (crypto: FieldCrypto): string => signs(crypto, 'second factor', SIGNS, CROCKFORD)
