import { AbilityBuilder, createMongoAbility } from '@casl/ability'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { abilityFilter } from '../../server/core/ability-filter.ts'

type Tables = { doc: { id: string; team: string; owner: string; open: boolean } }

/** Builds SQL and sends it nowhere. */
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (one) => new PostgresIntrospector(one),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
beforeAll(() => expect(db).toBeDefined())
afterAll(() => db.destroy())

type Can = (action: string, subject: string, conditions?: Record<string, unknown>) => unknown

const whereOf = (grant: (can: Can, cannot: Can) => void, action = 'read') => {
  const builder = new AbilityBuilder(createMongoAbility)
  grant(builder.can as unknown as Can, builder.cannot as unknown as Can)
  const filter = abilityFilter(builder.build(), action, 'Doc')
  const { sql, parameters } = db.selectFrom('doc').select('id').where(filter).compile()
  return [sql.split(' where ')[1], parameters]
}

describe('abilityFilter', () => {
  it('lets nothing through where nothing is granted', () => {
    expect(whereOf(() => {})).toEqual(['false', []])
    expect(whereOf((can) => can('update', 'Doc'))).toEqual(['false', []])
    expect(whereOf((can) => can('read', 'Other'))).toEqual(['false', []])
  })

  it('lets everything through only for a grant without conditions', () => {
    expect(whereOf((can) => can('read', 'Doc'))).toEqual(['true', []])
  })

  it('turns conditions into comparisons, several grants into either of them', () => {
    expect(whereOf((can) => can('read', 'Doc', { team: 't1', open: true }))).toEqual([
      '("team" = $1 and "open" = $2)',
      ['t1', true],
    ])
    expect(
      whereOf((can) => {
        can('read', 'Doc', { team: { $in: ['t1', 't2'] } })
        can('read', 'Doc', { owner: 'me' })
      }),
    ).toEqual(['("owner" = $1 or "team" in ($2, $3))', ['me', 't1', 't2']])
  })

  it('lets nothing through for one of none', () => {
    expect(whereOf((can) => can('read', 'Doc', { team: { $in: [] } }))).toEqual(['false', []])
  })

  it.each([
    ['no conditions in the conditions', {}],
    ['an undefined value', { team: undefined }],
    ['null', { team: null }],
    ['an operator it does not know', { team: { $ne: 't1' } }],
    ['two operators', { team: { $in: ['a'], $nin: ['b'] } }],
    ['a list', { team: ['t1'] }],
  ])('fails rather than guess: %s', (_name, conditions) => {
    expect(() => whereOf((can) => can('read', 'Doc', conditions as Record<string, unknown>))).toThrow()
  })

  it('fails where a rule forbids: absence means no, and nothing else does', () => {
    expect(() =>
      whereOf((can, cannot) => {
        can('read', 'Doc')
        cannot('read', 'Doc', { open: false })
      }),
    ).toThrow(/absence means no/)
  })
})
