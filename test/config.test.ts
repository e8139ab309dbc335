import { describe, expect, it } from '@jest/globals'
import { publicUrl, readConfig, SETTINGS } from '../server/config.ts'
import { UnusableSetup } from '../server/core/errors.ts'

describe('readConfig', () => {
  it('works with nothing set', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: undefined,
      meiliUrl: undefined,
      requireSecondFactor: false,
      trustProxy: 0,
      uploadMaxMb: 20,
      demo: true,
    })
  })

  it('reads what is set, and takes an empty variable as not set', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '',
      DATABASE_URL: 'postgres://u:p@db/weijian',
      MEILI_URL: 'http://search:7700',
      REQUIRE_SECOND_FACTOR: '1',
      DEMO: 'false',
    })
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: 'postgres://u:p@db/weijian',
      meiliUrl: 'http://search:7700',
      requireSecondFactor: true,
      demo: false,
    })
  })

  it.each([
    ['PORT', '70000', 'PORT must be between 0 and 65535.'],
    ['PORT', 'http', 'PORT must be a whole number.'],
    ['DATABASE_URL', 'mysql://db/x', 'DATABASE_URL must be an address such as postgres://user:password@host/database.'],
    ['MEILI_URL', 'nowhere', 'MEILI_URL must be an address such as http://search:7700.'],
    ['SECRET', 'short', 'SECRET must have at least 32 characters.'],
    ['REQUIRE_SECOND_FACTOR', 'maybe', 'REQUIRE_SECOND_FACTOR must be true or false.'],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY must be a whole number.'],
  ])('refuses %s=%s in one sentence, without repeating the value', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(new UnusableSetup(sentence))
  })

  it('names every wrong setting at once', () => {
    expect(() => readConfig({ PORT: 'x', TRUST_PROXY: 'y' })).toThrow(/PORT .*TRUST_PROXY /)
  })

  it('explains every setting in both languages', () => {
    for (const { meaning } of Object.values(SETTINGS)) {
      expect(meaning.en).toMatch(/\.$/)
      expect(meaning.zh).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('publicUrl', () => {
  it('is the local address until one is given, and has no slash at its end', () => {
    expect(publicUrl(readConfig({ PORT: '5000' }))).toBe('http://localhost:5000')
    expect(publicUrl(readConfig({ PUBLIC_URL: 'https://weijian.example.cn/' }))).toBe('https://weijian.example.cn')
  })
})
