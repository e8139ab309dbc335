import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Duplicate, InvalidInput, NotFound, Unauthenticated } from '../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { authenticatePartner } from '../../server/partners/authenticate-partner.ts'
import { createApiKey } from '../../server/partners/create-api-key.ts'
import { createPartner } from '../../server/partners/create-partner.ts'
import { disablePartner } from '../../server/partners/disable-partner.ts'
import { enablePartner } from '../../server/partners/enable-partner.ts'
import { listPartners } from '../../server/partners/list-partners.ts'
import { listApiKeysOf } from '../../server/partners/partner-store.ts'
import { revokeApiKey } from '../../server/partners/revoke-api-key.ts'
import { givenPartner } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'
import type { TestRole } from '../support/people.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const storedKey = (id: string) =>
  house.parts.db.selectFrom('apiKey').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const missing = '01890000-0000-7000-8000-000000000000'

describe('createPartner', () => {
  it('puts a platform on the list, not in the sandbox unless told', async () => {
    const partner = await createPartner(await house.as('administrator'), { name: '  晨光商城 ' })
    expect(partner).toMatchObject({ name: '晨光商城', sandbox: false, disabledAt: null })
    expect(await listPartners(await house.as('administrator'))).toContainEqual(partner)
  })

  it('refuses a name that is taken', async () => {
    const administrator = await house.as('administrator')
    await createPartner(administrator, { name: '重名平台' })
    await expect(createPartner(administrator, { name: '重名平台' })).rejects.toThrow(Duplicate)
  })

  it('refuses a name that is blank or too long, by field', async () => {
    const administrator = await house.as('administrator')
    for (const name of ['', ' ', 'x', '长'.repeat(101), 'a\0b'])
      await expect(createPartner(administrator, { name })).rejects.toMatchObject({ fields: [{ path: 'name' }] })
  })
})

describe('createApiKey', () => {
  it('shows the secret once and keeps nothing of it but a hash and the prefix', async () => {
    const { secret, apiKeyId } = await givenPartner(house, '密钥平台')
    expect(secret).toMatch(/^wj_[0-9A-HJKMNP-TV-Z]{8}_[0-9A-HJKMNP-TV-Z]{24}$/)
    const stored = await storedKey(apiKeyId)
    expect(secret.split('_')[1]).toBe(stored.prefix)
    expect(JSON.stringify(stored)).not.toContain(secret.split('_')[2])
    expect(stored.secretHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('refuses no scope, an unknown scope and a key without a name', async () => {
    const administrator = await house.as('administrator')
    const { partner } = await givenPartner(house, '范围平台')
    const make = (change: object) =>
      createApiKey(administrator, { partnerId: partner.id, name: 'k', scopes: ['reports:read'], ...change })
    await expect(make({ scopes: [] })).rejects.toThrow(InvalidInput)
    await expect(make({ scopes: ['cases:read'] })).rejects.toThrow(InvalidInput)
    await expect(make({ name: ' ' })).rejects.toThrow(InvalidInput)
    await expect(make({ partnerId: missing })).rejects.toThrow(NotFound)
  })

  it('lets two keys of one partner live side by side, so that one can take over', async () => {
    const { partner, secret } = await givenPartner(house, '换钥平台')
    const next = await createApiKey(await house.as('administrator'), {
      partnerId: partner.id,
      name: 'second',
      scopes: ['reports:write'],
    })
    for (const one of [secret, next.secret])
      expect(await authenticatePartner(house.parts, `Bearer ${one}`)).toMatchObject({ partnerId: partner.id })
  })
})

describe('authenticatePartner', () => {
  it('knows the partner and the scopes of a living key', async () => {
    const { partner, secret, apiKeyId } = await givenPartner(house, '识别平台', { scopes: ['reports:read'] })
    expect(await authenticatePartner(house.parts, `bearer ${secret}`)).toEqual({
      kind: 'partner',
      id: apiKeyId,
      name: '识别平台',
      partnerId: partner.id,
      scopes: ['reports:read'],
      roles: [],
      authorityIds: [],
    })
  })

  it('refuses a wrong secret, an unknown prefix and whatever is no key in the same words', async () => {
    const { secret } = await givenPartner(house, '冒用平台')
    const [, prefix, rest] = secret.split('_')
    const wrong = [
      `Bearer wj_${prefix}_${rest!.split('').reverse().join('')}`,
      `Bearer wj_00000000_${rest}`,
      `Bearer ${secret.toLowerCase()}`,
      `Bearer ${secret} x`,
      `Basic ${secret}`,
      'Bearer',
      '',
    ]
    const refusals = await Promise.all(
      wrong.map((authorization) => authenticatePartner(house.parts, authorization).catch((error) => error)),
    )
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(Unauthenticated)
    expect(new Set(refusals.map((refusal) => refusal.message)).size).toBe(1)
  })

  it('notes the last use, at most once a minute', async () => {
    const house = await openHouse({ now: '2026-11-23T02:00:00Z' })
    try {
      const { secret, apiKeyId } = await givenPartner(house, '计时平台')
      const lastUse = async () => {
        await authenticatePartner(house.parts, `Bearer ${secret}`)
        const key = await house.parts.db
          .selectFrom('apiKey')
          .select('lastUsedAt')
          .where('id', '=', apiKeyId)
          .executeTakeFirstOrThrow()
        return key.lastUsedAt?.toISOString()
      }
      expect(await lastUse()).toBe('2026-11-23T02:00:00.000Z')
      house.clock.set('2026-11-23T02:00:59Z')
      expect(await lastUse()).toBe('2026-11-23T02:00:00.000Z')
      house.clock.set('2026-11-23T02:01:00Z')
      expect(await lastUse()).toBe('2026-11-23T02:01:00.000Z')
    } finally {
      await house.close()
    }
  })
})

describe('revokeApiKey', () => {
  it('ends the key from the next call on and leaves its sister alive', async () => {
    const administrator = await house.as('administrator')
    const { partner, secret, apiKeyId } = await givenPartner(house, '吊销平台')
    const sister = await createApiKey(administrator, { partnerId: partner.id, name: 's', scopes: ['reports:read'] })
    expect((await revokeApiKey(administrator, { apiKeyId })).revokedAt).toEqual(house.clock.now())
    await expect(authenticatePartner(house.parts, `Bearer ${secret}`)).rejects.toThrow(Unauthenticated)
    expect(await authenticatePartner(house.parts, `Bearer ${sister.secret}`)).toMatchObject({ partnerId: partner.id })
  })

  it('changes nothing the second time', async () => {
    const administrator = await house.as('administrator')
    const { partner, apiKeyId } = await givenPartner(house, '再吊销平台')
    const first = await revokeApiKey(administrator, { apiKeyId })
    expect(await revokeApiKey(administrator, { apiKeyId })).toEqual(first)
    const events = await listEvents(administrator, [partner.id])
    expect(events.filter((event) => event.type === 'revokeApiKey')).toHaveLength(1)
  })

  it('finds no key under an unknown id', async () => {
    await expect(revokeApiKey(await house.as('administrator'), { apiKeyId: missing })).rejects.toThrow(NotFound)
  })
})

describe('disablePartner and enablePartner', () => {
  it('shut every key out and let the living ones in again', async () => {
    const administrator = await house.as('administrator')
    const { partner, secret } = await givenPartner(house, '停复平台')
    expect((await disablePartner(administrator, { partnerId: partner.id })).disabledAt).toEqual(house.clock.now())
    await disablePartner(administrator, { partnerId: partner.id })
    await expect(authenticatePartner(house.parts, `Bearer ${secret}`)).rejects.toThrow(Unauthenticated)
    expect((await enablePartner(administrator, { partnerId: partner.id })).disabledAt).toBeNull()
    await enablePartner(administrator, { partnerId: partner.id })
    expect(await authenticatePartner(house.parts, `Bearer ${secret}`)).toMatchObject({ partnerId: partner.id })
    const events = await listEvents(administrator, [partner.id])
    expect(events.map((event) => event.type)).toEqual([
      'createPartner',
      'createApiKey',
      'disablePartner',
      'enablePartner',
    ])
    expect(await findBrokenLink(administrator, 'Partner', partner.id)).toBeUndefined()
  })
})

describe('the events of partners', () => {
  it('name who did it and hold no secret', async () => {
    const { partner, secret, apiKeyId } = await givenPartner(house, '留痕平台')
    const events = await listEvents(house.system(), [partner.id])
    expect(events.map((event) => [event.type, event.actorId])).toEqual([
      ['createPartner', house.town.ids.administrator],
      ['createApiKey', house.town.ids.administrator],
    ])
    expect(events[1]!.data).toMatchObject({ apiKeyId, prefix: secret.split('_')[1] })
    expect(JSON.stringify(events)).not.toContain(secret.split('_')[2])
  })
})

describe('who may', () => {
  it('lets only administrators change partners and keys', async () => {
    const { partner, apiKeyId } = await givenPartner(house, '权限平台')
    const others: TestRole[] = ['intake', 'mediator', 'investigator', 'legalReviewer', 'head', 'supervisor', 'auditor']
    const contexts = [...(await Promise.all(others.map((role) => house.as(role)))), house.anonymous()]
    for (const ctx of contexts)
      for (const attempt of [
        () => createPartner(ctx, { name: '越权平台' }),
        () => createApiKey(ctx, { partnerId: partner.id, name: 'k', scopes: ['reports:read'] }),
        () => revokeApiKey(ctx, { apiKeyId }),
        () => disablePartner(ctx, { partnerId: partner.id }),
        () => enablePartner(ctx, { partnerId: partner.id }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await listApiKeysOf(house.system(), [partner.id])).toHaveLength(1)
  })

  it('shows the list to administrators and auditors, and nothing to others', async () => {
    expect((await listPartners(await house.as('auditor'))).length).toBeGreaterThan(0)
    expect(await listPartners(await house.as('head'))).toEqual([])
    const { ctx } = await givenPartner(house, '好奇平台')
    expect(await listPartners(ctx)).toEqual([])
  })
})
