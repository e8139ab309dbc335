import { describe, expect, it } from '@jest/globals'
import { caseActions } from '../server/cases/actions/index.ts'
import { procedures } from '../server/cases/procedures/index.ts'
import { forms } from '../server/documents/forms/index.ts'
import { clocksOf } from '../server/law/clocks.ts'
import { groundsFor } from '../server/law/grounds.ts'
import { rulesets } from '../server/law/ruleset.ts'
import { venueRules } from '../server/law/venue-rules.ts'

type Told = { zh: string; en: string }

/** Everything in it that is said in both languages. */
const wordsIn = (value: unknown): Told[] => {
  if (typeof value !== 'object' || value === null) return []
  const here = value as Partial<Told>
  const own = typeof here.zh === 'string' && typeof here.en === 'string' ? [{ zh: here.zh, en: here.en }] : []
  return [...own, ...Object.values(value).flatMap(wordsIn)]
}

const law = rulesets.map(({ id }) => [clocksOf(id), venueRules(id, '2026-11-23'), groundsFor(id, 'notFiling')])
const opening = wordsIn([caseActions, procedures, forms, law]).filter(({ zh }) => zh.includes('立案'))

describe('立案 in English', () => {
  it('is told in many places', () => {
    expect(opening.length).toBeGreaterThan(15)
  })

  it('opens a penalty case wherever it is told: to file is what a filer does', () => {
    expect(opening.filter(({ en }) => /\bfil(e|ed|es|ing)\b|\bopen(s|ed|ing)? a case/i.test(en))).toEqual([])
  })
})
