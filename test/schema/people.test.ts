import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { weijian } from '../commands/weijian.ts'
import { givenBrand } from '../support/given-brand.ts'
import { type House, openHouse, TEST_KEYS, TEST_SECRET } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { emailOf, PASSWORD, type TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  // The sign-in library goes by the time of the machine.
  house = await openHouse({ limitScale: 50, now: new Date().toISOString() })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

let next = 0
const email = () => `new${next++}@example.test`
const ask = async (mutation: string, input: Record<string, unknown>, who: TestRole = 'administrator') => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`
  const inputType = /^(?:en|dis)able/.test(mutation) ? 'SwitchPersonInput' : `${type}Input`
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename
    ... on PersonInvited { path until person { id roles linkUntil } }
    ... on Person { id disabled roles authority { name } brand { nameZh } }
    ... on InvalidInput { fields { path message } } } }`
  const text = /^(invite|reset)/.test(mutation)
    ? query.replace(/\.\.\. on Person \{[^}]*\}[^}]*\}[^}]*\}/, '')
    : query.replace(/\.\.\. on PersonInvited \{[^}]*\}[^}]*\}/, '')
  const { data, errors } = await server.graphql(text, { input }, { cookie: await server.signIn(who) })
  return errors ? errors[0]!.extensions : data[mutation]
}
const invite = (given: Record<string, unknown> = {}) =>
  ask('invitePerson', {
    email: email(),
    name: '林新来',
    roles: ['INTAKE'],
    authorityId: house.town.countyId,
    ...given,
  })
const post = (path: string, body: unknown) =>
  fetch(`${server.url}/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(body),
  })
const setPassword = (path: string, newPassword = PASSWORD) =>
  post('/reset-password', { newPassword, token: path.split('#')[1] })
const signInStatus = async (address: string, password = PASSWORD) =>
  (await post('/sign-in/email', { email: address, password })).status
const whoIs = async (cookie: string) => (await server.graphql('{ me { name roles } }', {}, { cookie })).data.me

describe('an account', () => {
  it('is made without a password, and opens with the one its person sets by the link, once', async () => {
    const address = email()
    const made = await invite({ email: address.toUpperCase() })
    expect(made).toMatchObject({ __typename: 'PersonInvited', person: { roles: ['INTAKE'] } })
    expect(made.person.linkUntil).toBe(made.until)
    expect(await signInStatus(address)).toBe(401)
    expect((await setPassword(made.path, 'too short')).status).toBe(400)
    expect((await setPassword(made.path)).status).toBe(200)
    expect((await setPassword(made.path, 'another password, long')).status).toBe(400)
    expect(await whoIs(await server.signInAs(address))).toEqual({ name: '林新来', roles: ['INTAKE'] })
    const { rows } = await house.parts.database.pool.query('select identifier from person_verification')
    expect(JSON.stringify(rows)).not.toContain(made.path.split('#')[1])
  })

  it('of a brand sees its brand alone', async () => {
    const brandId = await givenBrand(house, '山茶坊')
    const address = email()
    const made = await invite({ email: address, roles: ['BRAND'], authorityId: null, brandId })
    await setPassword(made.path)
    const cookie = await server.signInAs(address)
    const { data } = await server.graphql('{ brands(first: 5) { nodes { nameZh } } }', {}, { cookie })
    expect(data.brands.nodes).toEqual([{ nameZh: '山茶坊' }])
  })

  it('is refused with every fault named', async () => {
    const paths = async (given: Record<string, unknown>) =>
      (await invite(given)).fields.map(({ path }: { path: string }) => path)
    const unknown = crypto.randomUUID()
    expect(await paths({ email: 'nobody', name: '我', roles: [] })).toEqual(['name', 'roles', 'email'])
    expect(await paths({ authorityId: null })).toEqual(['authorityId'])
    expect(await paths({ authorityId: unknown })).toEqual(['authorityId'])
    expect(await paths({ roles: ['BRAND', 'HEAD'] })).toEqual(['roles'])
    expect(await paths({ roles: ['BRAND'], authorityId: null, brandId: unknown })).toEqual(['brandId'])
    expect(await paths({ roles: ['PARTNER'], authorityId: null })).toEqual(['partnerId'])
    expect(await paths({ brandId: unknown })).toEqual(['brandId'])
    expect(await invite({ email: emailOf('head') })).toEqual({ __typename: 'Duplicate' })
  })

  it('that is switched off ends at once, with its link, and comes back as it was', async () => {
    const address = email()
    const { person, path } = await invite({ email: address })
    await setPassword(path)
    const cookie = await server.signInAs(address)
    const input = { personId: person.id, reason: '调离' }
    expect(await ask('disablePerson', input)).toMatchObject({ disabled: true })
    await new Promise((done) => setTimeout(done, 1_100))
    expect(await whoIs(cookie)).toBeNull()
    expect(await ask('disablePerson', input)).toEqual({ __typename: 'IllegalTransition' })
    expect(await ask('resetPerson', input)).toEqual({ __typename: 'IllegalTransition' })
    expect(await ask('enablePerson', input)).toMatchObject({ disabled: false })
    expect(await whoIs(await server.signInAs(address))).toMatchObject({ name: '林新来' })
  })

  it('that is reset loses password, sessions and the link before, and second factor where asked', async () => {
    const address = email()
    const { person, path } = await invite({ email: address })
    await setPassword(path)
    const cookie = await server.signInAs(address)
    const reset = () => ask('resetPerson', { personId: person.id, reason: '忘记密码', secondFactor: true })
    const first = await reset()
    const second = await reset()
    expect(await signInStatus(address)).toBe(401)
    await new Promise((done) => setTimeout(done, 1_100))
    expect(await whoIs(cookie)).toBeNull()
    expect((await setPassword(first.path)).status).toBe(400)
    expect((await setPassword(second.path, 'quite another password')).status).toBe(200)
    expect(await signInStatus(address)).toBe(401)
    expect(await signInStatus(address, 'quite another password')).toBe(200)
  })

  it('is changed from the next request on', async () => {
    const address = email()
    const { person, path } = await invite({ email: address })
    await setPassword(path)
    const input = {
      personId: person.id,
      name: '林调岗',
      roles: ['HEAD', 'MEDIATOR'],
      authorityId: house.town.stationId,
    }
    expect(await ask('editPerson', input)).toMatchObject({ roles: ['HEAD', 'MEDIATOR'] })
    expect(await whoIs(await server.signInAs(address))).toEqual({ name: '林调岗', roles: ['HEAD', 'MEDIATOR'] })
  })

  it('of one’s own is left to somebody else', async () => {
    const mine = { personId: house.town.ids.administrator, reason: '试试' }
    for (const mutation of ['disablePerson', 'resetPerson'])
      expect((await ask(mutation, mine)).fields).toEqual([expect.objectContaining({ path: 'personId' })])
  })

  it('keeps a record that names nobody and cannot be changed', async () => {
    const { person } = await invite()
    await ask('disablePerson', { personId: person.id, reason: '调离本单位' })
    const query = 'query ($id: ID!) { person(id: $id) { history { what reason by { name } } } }'
    const read = async (who: TestRole) =>
      (await server.graphql(query, { id: person.id }, { cookie: await server.signIn(who) })).data.person
    expect((await read('auditor')).history).toMatchObject([
      { what: '新建账号', reason: null },
      { what: '停用', reason: '调离本单位' },
    ])
    expect(await read('head')).toBeNull()
    const { rows } = await house.parts.database.pool.query(
      "select subject_id as id, data from event where subject_type = 'Person'",
    )
    expect(JSON.stringify(rows)).not.toMatch(/林新来|example\.test/)
    for (const { id } of rows) expect(await findBrokenLink(house.system(), 'Person', id)).toBeUndefined()
  })
})

describe('who may', () => {
  it.each(['intake', 'head', 'supervisor', 'auditor'] as const)('%s makes and ends no account', async (role) => {
    const personId = house.town.ids.mediator
    const refused = { code: 'FORBIDDEN' }
    expect(await ask('disablePerson', { personId, reason: '试试' }, role)).toMatchObject(refused)
    expect(await ask('resetPerson', { personId, reason: '试试' }, role)).toMatchObject(refused)
    const input = { email: email(), name: '林新来', roles: ['INTAKE'], authorityId: house.town.countyId }
    expect(await ask('invitePerson', input, role)).toMatchObject(refused)
  })
})

describe('weijian make administrator', () => {
  const run = (address: string) =>
    weijian(['make', 'administrator', '--name', '温管理', '--email', address], {
      DATABASE_URL: house.databaseUrl,
      MEILI_URL: house.search.url,
      MEILI_KEY: house.search.key,
      DATA_DIR: house.dataDir,
      SECRET: TEST_SECRET,
      DATA_KEYS: TEST_KEYS,
    })

  it('prints the link of a new one, and another for one who is locked out', async () => {
    const address = email()
    for (const password of [PASSWORD, 'quite another password']) {
      const { code, out, err } = await run(address)
      expect([code, err]).toEqual([0, ''])
      expect((await setPassword(out.trim().split('\n').at(-1)!, password)).status).toBe(200)
      expect(await signInStatus(address, password)).toBe(200)
    }
  })

  it('names what is wrong, and leaves other accounts alone', async () => {
    expect(await run('nobody')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('email: ') })
    expect(await run(emailOf('head'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no administrator'),
    })
  })
})
