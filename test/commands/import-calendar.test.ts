import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCase } from '../../server/cases/case-store.ts'
import { calendarRevision } from '../../server/law/calendar-revision.ts'
import { given } from '../support/given.ts'
import { type House, openHouse, TEST_KEYS, TEST_SECRET } from '../support/house.ts'
import { inventedNotice } from '../support/invented-notice.ts'
import { weijian } from './weijian.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: '2026-12-28T02:00:00Z' })
  await mkdir(house.dataDir, { recursive: true })
})
afterAll(() => house.close())

const importCalendar = async (text: string) => {
  const file = join(house.dataDir, 'notice.json')
  await writeFile(file, text)
  return weijian(['import', 'calendar', file], {
    DATABASE_URL: house.databaseUrl,
    MEILI_URL: house.search.url,
    MEILI_KEY: house.search.key,
    DATA_DIR: house.dataDir,
    SECRET: TEST_SECRET,
    DATA_KEYS: TEST_KEYS,
  })
}

describe('weijian import calendar', () => {
  it('reckons anew what a notice moves, and prints the cases with their dates before and now', async () => {
    const moved = await given(house).opened('mediation')
    house.clock.set('2026-11-23T02:00:00Z')
    const certain = await given(house).opened('mediation')
    const { code, out, err } = await importCalendar(JSON.stringify(inventedNotice()))
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`2027: 1 cases changed, 1 dates moved, 0 confirmed\n${moved.number} C1 2027-01-07 2027-01-08\n`)
    const head = await house.as('head')
    expect(await findCase(head, moved.id)).toMatchObject({ dueOn: '2027-01-08', dueProvisional: false })
    expect(await findCase(head, certain.id)).toMatchObject({ dueOn: certain.dueOn })
  })

  it('says that it holds the same notice already', async () => {
    const { code, out, err } = await importCalendar(JSON.stringify(inventedNotice()))
    expect([code, err]).toEqual([0, 'The notice of 2027 is held already, with the same days.\n'])
    expect(out).toBe('2027: 0 cases changed, 0 dates moved, 0 confirmed\n')
  })

  it.each([
    [
      'the line of what is no JSON',
      '{\n  "year": 2028,\n  "source" "x"\n}',
      /line 3: this is no JSON: a colon is missing here\n$/,
    ],
    [
      'each fault with its place',
      JSON.stringify(inventedNotice({ workdays: ['2027-01-11'] })),
      /line 1: workdays\[0\]: 2027-01-11 is no weekend day\n$/,
    ],
    [
      'the line of a fault in valid JSON',
      JSON.stringify(inventedNotice({ workdays: ['2027-01-10', '2027-01-11'] }), null, 2).replace(
        '"workdays"',
        '\n\n"workdays"',
      ),
      /line \d+: workdays\[1\]: 2027-01-11 is no weekend day\n$/,
    ],
    [
      'the line of a day that does not exist',
      JSON.stringify(inventedNotice({ workdays: ['2027-13-09'] }), null, 2),
      /line \d+: workdays\[0\]: This has to be a day that exists, written YYYY-MM-DD\.\n$/,
    ],
    [
      'what it does not know',
      JSON.stringify({ ...inventedNotice(), notes: '' }),
      /line 1: notes: This field is not known\. Leave it out\.\n$/,
    ],
    [
      'what is of the wrong kind or missing, every one of them',
      JSON.stringify({ year: '2027', restDays: ['2027-02-30'], workdays: [] }, null, 1),
      /line 2: year: This has to be a number\.\nline 1: source: Please fill this in\.\nline 4: restDays\[0\]: This has to be a day that exists, written YYYY-MM-DD\.\n/,
    ],
    [
      'a field that stands twice',
      `{"year": 2028,\n${JSON.stringify(inventedNotice()).slice(1)}`,
      /line 2: year stands twice\n$/,
    ],
  ])('refuses a corrupt file whole and names %s', async (_what, text, message) => {
    const before = await calendarRevision(house.system())
    const { code, out, err } = await importCalendar(text)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/notice\.json was refused whole\. /)
    expect(err).toMatch(message)
    expect(await calendarRevision(house.system())).toBe(before)
  })

  it('says so when there is no such file', async () => {
    expect(await weijian(['import', 'calendar', '/nowhere.json'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no file /nowhere.json.\n',
    })
  })
})
