import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fieldCrypto, hashSecret, parseDataKeys, randomSecret, readSecret } from '../../server/core/crypto.ts'
import { UnusableSetup } from '../../server/core/errors.ts'

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`
const SECRET = 'a secret that is long enough to be one'
const crypto = fieldCrypto(SECRET, parseDataKeys(key('k1', 1)))

describe('a sealed field', () => {
  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(crypto.open(crypto.seal(text, 'here'), 'here')).toBe(text)
      }),
    )
  })

  it('looks different each time and shows nothing of itself', () => {
    const [one, other] = [crypto.seal('13800138000', 'here'), crypto.seal('13800138000', 'here')]
    expect(one).not.toBe(other)
    expect(Buffer.from(one.split('.')[1]!, 'base64url').toString('latin1')).not.toContain('13800138000')
  })

  it('opens nowhere but in its own place', () => {
    const sealed = crypto.seal('王小明', 'submission.filer:1')
    expect(() => crypto.open(sealed, 'submission.filer:2')).toThrow()
  })

  it('does not open when a single bit was changed', () => {
    const sealed = crypto.seal('王小明', 'here')
    const [id, body] = sealed.split('.')
    const bytes = Buffer.from(body!, 'base64url')
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes)
      changed[i]! ^= 1
      expect(() => crypto.open(`${id}.${changed.toString('base64url')}`, 'here')).toThrow()
    }
  })

  it('opens after the keys were rotated, as long as the old one is kept', () => {
    const sealed = crypto.seal('王小明', 'here')
    const rotated = fieldCrypto(SECRET, parseDataKeys(`${key('k2', 2)},${key('k1', 1)}`))
    expect(rotated.open(sealed, 'here')).toBe('王小明')
    expect(rotated.seal('x', 'here')).toMatch(/^k2\./)
    const forgotten = fieldCrypto(SECRET, parseDataKeys(key('k2', 2)))
    expect(() => forgotten.open(sealed, 'here')).toThrow(UnusableSetup)
  })
})

describe('a keyed hash', () => {
  it('is the same for the same value in the same place, and only there', () => {
    expect(crypto.blindIndex('13800138000', 'phone')).toBe(crypto.blindIndex('13800138000', 'phone'))
    expect(crypto.blindIndex('13800138000', 'phone')).not.toBe(crypto.blindIndex('13800138000', 'name'))
  })

  it('cannot be made without the secret', () => {
    const other = fieldCrypto('another secret that is long enough too', parseDataKeys(key('k1', 1)))
    expect(other.blindIndex('13800138000', 'phone')).not.toBe(crypto.blindIndex('13800138000', 'phone'))
    expect(other.receiptSecret('s1')).not.toBe(crypto.receiptSecret('s1'))
    expect(other.sign('x')).not.toBe(crypto.sign('x'))
  })
})

describe('the secret on a receipt', () => {
  it('is the same each time for one submission, and another for another', () => {
    expect(crypto.receiptSecret('s1')).toBe(crypto.receiptSecret('s1'))
    expect(crypto.receiptSecret('s1')).not.toBe(crypto.receiptSecret('s2'))
  })

  it('has 120 bits in letters that are not mistaken for each other', () => {
    const secrets = Array.from({ length: 2_000 }, (_, n) => crypto.receiptSecret(String(n)))
    for (const secret of [...secrets, randomSecret()]) expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/)
    expect(new Set(secrets).size).toBe(secrets.length)
    // Each of the 32 letters appears in each of the 24 places: no place is weaker than its five bits.
    for (let place = 0; place < 24; place++) expect(new Set(secrets.map((secret) => secret[place])).size).toBe(32)
  })

  it('is read as people write it', () => {
    expect(readSecret(' 0o1l-iIjk ')).toBe('001111JK')
    const secret = crypto.receiptSecret('s1')
    expect(readSecret(secret.toLowerCase().replace(/(.{4})/g, '$1-'))).toBe(secret)
  })

  it('is stored as a hash only', () => {
    expect(hashSecret('0123')).toBe('1be2e452b46d7a0d9656bbb1f768e8248eba1b75baed65f5d99eafa948899a6a')
  })
})

describe('data keys', () => {
  it.each(['', 'k1', 'k1:', ':AAAA', 'k1:c2hvcnQ=', `${key('k1', 1)},`, `${key('k1', 1)},k2:short`])(
    '%p are refused with what they should be',
    (text) => {
      expect(() => parseDataKeys(text)).toThrow(UnusableSetup)
    },
  )
})
