import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { venueOf } from '../../server/law/venue.ts'
import {
  type VenueFacts,
  type VenueMatter,
  venueChoices,
  venueMatters,
  venuePlaces,
} from '../../server/law/venue-facts.ts'
import { venuePrinciples, venueRules } from '../../server/law/venue-rules.ts'
import { ACTUAL, COURTS, HOME, OFFICES, PLATFORM, places, SHOWN } from './venue-table.ts'

/** `rule code level`, the proposed one with a star. */
const listed = (matter: VenueMatter, facts: VenueFacts, { ruleset = 'L121', receivedOn = '2026-05-06' } = {}) =>
  venueOf({ ruleset, receivedOn, matter, facts }).candidates.map(
    (one) =>
      `${one.isProposed ? '*' : ''}${one.place} ${one.divisionCode ?? '?'} ${one.level} ${one.articles[0]!.key}${one.onlyIfFirst ? ' if first' : ''}`,
  )
const asked = (matter: VenueMatter, facts: VenueFacts) =>
  venueOf({ ruleset: 'L121', receivedOn: '2026-05-06', matter, facts }).ask.map(({ fact }) => fact)

describe('venue under the rules of 2026', () => {
  it.each([...OFFICES, ...COURTS])('%s', (_what, matter, facts, offices) => {
    expect(listed(matter, facts)).toEqual(offices)
  })

  it('lets the office that received a complaint first keep it', () => {
    const facts = {
      ...places,
      sellerKind: 'PLATFORM_SELLER',
      publishedAddress: 'REACHABLE',
      firstReceiverPlace: PLATFORM,
    }
    expect(listed('complaint', facts)[1]).toMatch(/^\*platformDomicile/)
    const { precedence } = venueOf({ ruleset: 'L121', receivedOn: '2026-05-06', matter: 'complaint', facts })
    expect(precedence!.articles.map(({ key }) => key)).toEqual(['L121 14'])
  })

  it('gives a case to the office that filed it first, also over the one that was first to receive', () => {
    const facts = {
      ...places,
      sellerKind: 'PLATFORM_SELLER',
      advert: 'NONE',
      liveRoom: 'NO',
      firstReceiverPlace: PLATFORM,
      firstFilerPlace: ACTUAL,
    }
    expect(listed('report', facts)[0]).toMatch(/^\*actualPlace/)
    const { precedence } = venueOf({ ruleset: 'L121', receivedOn: '2026-05-06', matter: 'report', facts })
    expect(precedence!.articles.map(({ key }) => key)).toEqual(['P 12'])
  })

  it('proposes no office because it was first when it is not competent at all', () => {
    const facts = { ...places, sellerKind: 'OFFLINE', firstReceiverPlace: '650102' }
    expect(listed('complaint', facts)[0]).toMatch(/^\*actualPlace/)
  })
})

describe('venue under the rules before', () => {
  const old = { ruleset: 'L20', receivedOn: '2025-11-03' }

  it('sends a complaint against a seller on a platform to the place of business, whatever the platform shows', () => {
    for (const publishedAddress of ['REACHABLE', 'MISSING', undefined])
      expect(listed('complaint', { ...places, sellerKind: 'PLATFORM_SELLER', publishedAddress }, old)).toEqual([
        '*actualPlace 330182 county L20 12(2)',
        'platformDomicile 330110 county L20 12(2)',
      ])
  })

  it('treats a live room as a seller on the platform until 1 February 2026', () => {
    const facts = {
      ...places,
      sellerKind: 'PLATFORM_SELLER',
      advert: 'NONE',
      liveRoom: 'YES',
      actualPlaceFound: 'NO',
      registered: 'NO',
    }
    expect(listed('report', facts, old)).toEqual(['*actualPlace 330182 countyUp P 10(2)'])
    expect(listed('report', facts, { ruleset: 'L20', receivedOn: '2026-02-01' })).toEqual([
      '*platformDomicile 330110 countyUp LIVE 47(2)',
    ])
  })
})

describe('what is not known', () => {
  it.each([
    ['complaint', {}, ['sellerKind']],
    ['complaint', { sellerKind: 'PLATFORM_SELLER' }, ['publishedAddress']],
    ['complaint', { sellerKind: 'PLATFORM_SELLER', publishedAddress: 'MISSING' }, ['platformDomicile']],
    ['report', {}, ['advert']],
    ['report', { advert: 'NONE' }, ['sellerKind']],
    ['report', { advert: 'NONE', sellerKind: 'PLATFORM_SELLER' }, ['liveRoom']],
    ['report', { advert: 'NONE', sellerKind: 'PLATFORM_SELLER', liveRoom: 'YES' }, ['actualPlaceFound']],
    ['court', {}, ['claim']],
    ['court', { claim: 'TORT', domicile: HOME }, ['onlineTort']],
  ] as [VenueMatter, VenueFacts, string[]][])('is asked for: %s %j', (matter, facts, facts2) => {
    expect(asked(matter, facts)).toEqual(facts2)
    expect(listed(matter, facts).filter((one) => one.startsWith('*'))).toEqual([])
  })

  it('is a place too when only its city or province is known', () => {
    for (const domicile of ['330100', '330000', '33018', 'abcdef', '']) {
      expect(asked('complaint', { sellerKind: 'PLATFORM', domicile })).toEqual(['domicile'])
      expect(listed('complaint', { sellerKind: 'PLATFORM', domicile })).toEqual(['domicile ? county L121 13(2)'])
    }
  })

  it.each(['441900', '442000', '469001'])('is not the county of %s, which has a code of its own', (domicile) => {
    expect(listed('complaint', { sellerKind: 'PLATFORM', domicile })).toEqual([
      `*domicile ${domicile} county L121 13(2)`,
    ])
  })

  it('hinders no proposal when it could only add an office behind the first', () => {
    expect(listed('complaint', { sellerKind: 'OFFLINE', actualPlace: ACTUAL })).toEqual([
      '*actualPlace 330182 county L121 13(1)',
      'domicile ? county L121 13(1)',
    ])
  })
})

describe('every rule of venue', () => {
  it('carries an article and a reason in both languages, and has an id of its own', () => {
    for (const ruleset of ['L121', 'L20']) {
      const rules = venueRules(ruleset, '2026-05-06')
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
      for (const rule of rules) {
        expect(rule.articles[0]!.zh).toMatch(/^《.+》第.+条/)
        expect(rule.why.zh).toMatch(/。$/)
        expect(rule.why.en).toMatch(/\.$/)
      }
      expect(new Set(rules.map(({ matter }) => matter))).toEqual(new Set(venueMatters))
      for (const { articles } of Object.values(venuePrinciples(ruleset))) expect(articles.length).toBeGreaterThan(0)
    }
  })

  it('proposes at most one, and one with a known place, whatever is known', () => {
    const facts = fc.record(
      Object.fromEntries([
        ...venueChoices.map(({ name, options }) => [name, fc.constantFrom(...options.map(({ value }) => value))]),
        ...venuePlaces.map(({ name }) => [name, fc.constantFrom(ACTUAL, HOME, SHOWN, PLATFORM, '330000')]),
      ]),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(facts, fc.constantFrom(...venueMatters), fc.constantFrom('L121', 'L20'), (known, matter, ruleset) => {
        const { candidates, ask } = venueOf({
          ruleset,
          receivedOn: '2026-05-06',
          matter,
          facts: known as VenueFacts,
        })
        const proposed = candidates.filter((one) => one.isProposed)
        expect(proposed.length).toBeLessThanOrEqual(1)
        for (const one of proposed) expect(one.divisionCode).not.toBeNull()
        // Silence is never an answer: either somebody is competent, or something is asked.
        expect(candidates.length + ask.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
