import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { findCase } from '../server/cases/case-store.ts'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import { listCases } from '../server/cases/list-cases.ts'
import { performCaseAction } from '../server/cases/perform-case-action.ts'
import { revealFiler } from '../server/cases/reveal-filer.ts'
import type { Actor } from '../server/core/context.ts'
import { findPersonActor } from '../server/identity/person-store.ts'
import { ROLES, type Role } from '../server/identity/roles.ts'
import { permissionsOf, rightsOf } from '../server/policy.ts'
import { POWERS, READERS } from './support/expected-powers.ts'
import { given } from './support/given.ts'
import { type House, openHouse } from './support/house.ts'
import { PEOPLE, type TestRole } from './support/people.ts'
import { ACTIONS, failureOf, tryAction } from './support/try-action.ts'

let house: House
/** One case of each procedure in the county, and one of each next door. */
const own: Record<string, CaseRow> = {}
const foreign: Record<string, CaseRow> = {}

beforeAll(async () => {
  house = await openHouse()
  for (const procedure of ['mediation', 'report', 'enforcement'] as const) {
    own[procedure] = await given(house).opened(procedure)
    foreign[procedure] = await given(house).opened(procedure)
    await move(foreign[procedure], house.town.otherCountyId)
  }
})
afterAll(() => house.close())

const move = (found: CaseRow, authorityId: string) =>
  sql`update case_file set authority_id = ${authorityId} where id = ${found.id}`.execute(house.parts.db)

const assign = (found: CaseRow, personId: string | null) =>
  sql`update case_file set assignee_id = ${personId} where id = ${found.id}`.execute(house.parts.db)

/** A person of the county with one role; those that no fixed person has are played by the intake officer. */
const actorOf = (role: Role): Actor => ({
  kind: 'person',
  id: house.town.ids[(role in PEOPLE ? role : 'intake') as TestRole],
  roles: [role],
  authorityId: house.town.countyId,
  authorityIds: [house.town.countyId, house.town.stationId],
})

/** A fingerprint of everything a refused action could have touched. */
const fingerprint = async (): Promise<string> => {
  const { rows } = await sql<{ print: string }>`
    select md5(concat(
      (select string_agg(c::text, '' order by id) from case_file c), (select string_agg(e.hash, '' order by id) from event e),
      (select count(*) from case_note), (select count(*) from submission_message), (select count(*) from access_log),
      (select string_agg(k::text, '' order by id) from case_clock k), (select string_agg(t::text, '' order by id) from case_transfer t))) as print`.execute(
    house.parts.db,
  )
  return rows[0]!.print
}

describe.each(['mediation', 'report', 'enforcement'] as const)('who may act on a case: %s', (procedure) => {
  const expected = (role: Role, action: string, isAssigned: boolean): string => {
    if (!READERS[procedure]!.includes(role)) return 'NOT_FOUND'
    const power = POWERS[procedure]![action]?.[role]
    return power === 'any' || (power === 'own' && isAssigned) ? 'PERMITTED' : 'FORBIDDEN'
  }

  const ask = async (isAssigned: boolean) => {
    const wrong: string[] = []
    for (const role of ROLES) {
      const actor = actorOf(role)
      if (isAssigned) await assign(own[procedure]!, actor.id!)
      for (const action of ACTIONS.filter((name) => POWERS[procedure]![name] !== undefined)) {
        const wanted = expected(role, action, isAssigned)
        const got = await tryAction(house.with(actor), action, own[procedure]!.id)
        if (got !== wanted) wrong.push(`${role} ${action}: ${got} instead of ${wanted}`)
      }
    }
    await assign(own[procedure]!, null)
    return wrong
  }

  it('in the own office, not assigned to them', async () => {
    const before = await fingerprint()
    expect(await ask(false)).toEqual([])
    expect(await fingerprint()).toBe(before)
  })

  it('in the own office, assigned to them', async () => {
    expect(await ask(true)).toEqual([])
  })

  it('in another office: nobody, and it looks like a case that does not exist', async () => {
    const missing = randomUUID()
    for (const role of ROLES) {
      const ctx = house.with(actorOf(role))
      for (const action of ACTIONS) {
        expect(await tryAction(ctx, action, foreign[procedure]!.id)).toBe('NOT_FOUND')
        const refusals = await Promise.all(
          [foreign[procedure]!.id, missing].map((caseId) =>
            performCaseAction(ctx, { caseId, action: 'noteCase', expectedVersion: 1, answers: {} }).catch((error) => ({
              code: error.code,
              message: error.message,
              details: error.details,
            })),
          ),
        )
        expect(refusals[0]).toEqual(refusals[1])
      }
    }
  })

  it('in an office under the own one, as in the own', async () => {
    await move(own[procedure]!, house.town.stationId)
    expect(await ask(false)).toEqual([])
    await move(own[procedure]!, house.town.countyId)
  })

  it('at the office under the keeping one: only what is assigned to them', async () => {
    const role = procedure === 'mediation' ? 'mediator' : 'investigator'
    const station = { ...actorOf(role), authorityId: house.town.stationId, authorityIds: [house.town.stationId] }
    expect(await tryAction(house.with(station), 'noteCase', own[procedure]!.id)).toBe('NOT_FOUND')
    await assign(own[procedure]!, station.id!)
    expect(await tryAction(house.with(station), 'noteCase', own[procedure]!.id)).toBe('PERMITTED')
    expect(await tryAction(house.with({ ...station, id: house.town.ids.head }), 'noteCase', own[procedure]!.id)).toBe(
      'NOT_FOUND',
    )
    await assign(own[procedure]!, null)
  })
})

describe('absence means no', () => {
  const strangers = (): Record<string, Actor> => ({
    anonymous: { kind: 'anonymous', roles: [], authorityIds: [] },
    'anonymous with roles it claims': { kind: 'anonymous', roles: ['head'], authorityIds: [house.town.countyId] },
    'a person without a role': { ...actorOf('head'), roles: [] },
    'a person with an unknown role': { ...actorOf('head'), roles: ['root', 'constructor', '__proto__'] },
    'a head without an office': { ...actorOf('head'), authorityIds: [] },
    'a person without an id': { ...actorOf('mediator'), id: undefined, authorityIds: [randomUUID()] },
    'a partner with every scope': {
      kind: 'partner',
      id: 'k',
      partnerId: randomUUID(),
      scopes: ['reports:write', 'reports:read'],
      roles: ['head'],
      authorityIds: [house.town.countyId],
    },
    'a filer of nothing': { kind: 'filer', roles: [], authorityIds: [] },
    'a filer of something else': {
      kind: 'filer',
      id: randomUUID(),
      roles: ['head'],
      authorityIds: [house.town.countyId],
    },
  })

  it('for whoever has no grant: no case is found, listed or acted on', async () => {
    for (const [who, actor] of Object.entries(strangers())) {
      const ctx = house.with(actor)
      for (const found of [own.mediation!, own.report!]) {
        expect({ who, found: await findCase(ctx, found.id) }).toEqual({ who, found: undefined })
        expect({ who, code: await tryAction(ctx, 'noteCase', found.id) }).toEqual({ who, code: 'NOT_FOUND' })
        expect({ who, code: await failureOf(revealFiler(ctx, { caseId: found.id, reason: '工作需要' })) }).toEqual({
          who,
          code: 'NOT_FOUND',
        })
      }
      const listed = await listCases(ctx, {}).then(
        (page) => page.rows.length,
        (error) => error.code,
      )
      expect({ who, listed }).toEqual({ who, listed: actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 0 })
    }
  })

  it('for subjects and actions that no rule names', () => {
    for (const role of ROLES) {
      const { can } = rightsOf(actorOf(role))
      for (const [action, subject] of [
        ['delete', 'Case'],
        ['manage', 'all'],
        ['read', 'Event'],
        ['read', 'all'],
        ['update', 'Seller'],
      ] as const)
        expect({ role, action, subject, can: can(action, subject) }).toEqual({ role, action, subject, can: false })
    }
  })

  it('lets head and supervisor oversee the cases of their office, and nobody else', () => {
    const inOffice = { procedure: 'mediation', authorityId: house.town.countyId, assigneeId: null }
    const elsewhere = { ...inOffice, authorityId: house.town.otherCountyId }
    const overseers = (found: object) => ROLES.filter((role) => rightsOf(actorOf(role)).can('supervise', 'Case', found))
    expect(overseers(inOffice)).toEqual(['head', 'supervisor'])
    expect(overseers(elsewhere)).toEqual([])
  })

  it('lets a filer withdraw the own complaint and nothing else', () => {
    const { can } = rightsOf({ kind: 'filer', id: 's1', roles: [], authorityIds: [] })
    const mine = { procedure: 'mediation', submissionId: 's1', authorityId: 'a', assigneeId: null }
    expect(ACTIONS.filter((action) => can(action, 'Case', mine))).toEqual(['withdrawComplaint'])
    expect(ACTIONS.filter((action) => can(action, 'Case', { ...mine, submissionId: 's2' }))).toEqual([])
  })
})

describe('rights that hang on no case', () => {
  it('are these and no others', () => {
    const subjects = ['Submission', 'SellerMerge', 'Listing', 'Person', 'Partner']
    const of = (role: Role) =>
      permissionsOf(actorOf(role))
        .filter((permission) => subjects.includes(permission.split(':')[1]!))
        .sort()
    expect(Object.fromEntries(ROLES.map((role) => [role, of(role)]))).toEqual({
      intake: [
        'addPicture:Listing',
        'decide:SellerMerge',
        'enter:Submission',
        'read:Listing',
        'read:SellerMerge',
        'setOfficePhone:Person',
      ],
      mediator: ['read:Listing', 'read:SellerMerge', 'setOfficePhone:Person'],
      investigator: [
        'addPicture:Listing',
        'decide:SellerMerge',
        'read:Listing',
        'read:SellerMerge',
        'setOfficePhone:Person',
      ],
      legalReviewer: ['read:Listing', 'read:SellerMerge', 'setOfficePhone:Person'],
      head: [
        'addPicture:Listing',
        'decide:SellerMerge',
        'read:Listing',
        'read:SellerMerge',
        'setOfficePhone:Person',
        'setWorkload:Person',
      ],
      supervisor: ['read:Listing', 'read:SellerMerge', 'setWorkload:Person'],
      auditor: ['read:Listing', 'read:Partner', 'read:Person', 'read:SellerMerge'],
      administrator: ['administer:Person', 'manage:Partner', 'read:Partner', 'read:Person'],
      respondent: [],
      brand: [],
      partner: [],
    })
  })

  it('keep the register of sellers with those who handle their cases', () => {
    const rightsOn = (role: Role) =>
      permissionsOf(actorOf(role))
        .filter((permission) => /:Seller(Watch)?$/.test(permission))
        .sort()
    const reads = ['read:Seller', 'read:SellerWatch']
    const watches = ['endWatch:Seller', 'watchSeller:Seller']
    const adds = ['addAccount:Seller', 'addIdentifier:Seller', 'revealIdentifier:Seller']
    const decides = [
      'changeLicence:Seller',
      'confirmSeller:Seller',
      'editSeller:Seller',
      'endExemption:Seller',
      'recordExemption:Seller',
      'recordLicence:Seller',
      'recordRealName:Seller',
      'recordTurnover:Seller',
      'removeIdentifier:Seller',
    ]
    const keeper = [...adds, ...decides, ...reads, ...watches].sort()
    expect(Object.fromEntries(ROLES.map((role) => [role, rightsOn(role)]))).toEqual({
      intake: keeper,
      mediator: [...adds, ...reads, ...watches].sort(),
      investigator: keeper,
      legalReviewer: reads,
      head: keeper,
      supervisor: [...reads, ...watches].sort(),
      auditor: reads,
      administrator: [],
      respondent: [],
      brand: [],
      partner: [],
    })
  })

  it('end with the account: a disabled person is nobody', async () => {
    await sql`update person set disabled_at = now() where id = ${house.town.ids.auditor}`.execute(house.parts.db)
    expect(await findPersonActor(house.parts, house.town.ids.auditor)).toBeUndefined()
  })
})
