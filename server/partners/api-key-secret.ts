import { randomSecret } from '../core/crypto.ts'

const PREFIX_SIGNS = 8
const SECRET = /^wj_([0-9A-HJKMNP-TV-Z]{8})_[0-9A-HJKMNP-TV-Z]{24}$/

export type ApiKeySecret = { secret: string; prefix: string }

/** `wj_<prefix>_<24 signs of Crockford's alphabet>`: the prefix names the key, the rest (120 bits) proves it. */
export const newApiKeySecret = (): ApiKeySecret => {
  const prefix = randomSecret().slice(0, PREFIX_SIGNS)
  return { secret: `wj_${prefix}_${randomSecret()}`, prefix }
}

/** The prefix of what looks like a key of ours; undefined for anything else. */
export const prefixOf = (secret: string): string | undefined => SECRET.exec(secret)?.[1]

/** Whether a key of ours stands anywhere in a text, such as an address. */
export const mentionsApiKey = (text: string): boolean => /wj_[0-9A-HJKMNP-TV-Z]{8}_/i.test(text)
