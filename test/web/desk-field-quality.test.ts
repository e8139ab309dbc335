import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { registerInField } from '../../server/field/register-in-field.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { givenDesk } from '../support/given-desk.ts'
import { fieldInput, plainInput } from '../support/given-field.ts'
import { PEOPLE } from '../support/people.ts'
import { picture } from '../support/picture.ts'

const NAMES = ['东街豆花', '西街米粉', '南街糕团', '北街面馆']

const desk = givenDesk()
beforeAll(async () => {
  // What the page calls the last four weeks are those of the machine.
  desk.house.clock.set(new Date().toISOString())
  const collector = await desk.house.as('investigator')
  for (const name of NAMES) await registerInField(collector, plainInput(await fieldInput(desk.house, { name })))
  const others = await fieldInput(desk.house, { name: '桥头修鞋' })
  await registerInField(await desk.house.as('mediator'), plainInput(others))
})

const qualityOf = async (page: Page): Promise<string[]> => {
  await page.goto('/desk/fieldwork')
  const row = page.getByRole('row', { name: new RegExp(PEOPLE.investigator.name) })
  await row.waitFor()
  return (await row.getByRole('cell').allInnerTexts()).slice(-2)
}

/** Draws as many of the collector's as are asked for, and waits for the sample. */
const draw = async (page: Page, size: string) => {
  await page.goto('/desk/fieldwork')
  await page.getByLabel('抽几条').fill(size)
  await page.getByLabel('抽谁的').selectOption({ label: PEOPLE.investigator.name })
  await page.getByRole('button', { name: '抽取' }).click()
  await page.getByRole('heading', { level: 2, name: /^1\./ }).waitFor()
}

const judge = async (page: Page, name: string, wrong?: string) => {
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(name) }) })
  if (wrong) await item.getByLabel('说明').fill(wrong)
  await item.getByRole('button', { name: `${wrong ? '有误' : '核对一致'} ${name}` }).click()
  await item.getByText(`${PEOPLE.supervisor.name}：${wrong ?? '未写说明'}`).waitFor()
  return item
}

describe('the quality of a collector', () => {
  it('follows what a supervisor drew and judged in the browser, the last word about a record counting', async () => {
    const page = await desk.pageOf('supervisor')
    expect(await qualityOf(page)).toEqual(['0 / 0', '尚未抽查'])
    await draw(page, '5')
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toHaveLength(NAMES.length)
    await picture(page, 'field-quality-drawn')
    await judge(page, '东街豆花')
    await judge(page, '西街米粉')
    await judge(page, '南街糕团')
    expect(await qualityOf(page)).toEqual(['3 / 0', '100%（95%区间44%–100%）'])
    await page.getByRole('link', { name: /5条中抽4条|4条中抽4条/ }).click()
    const wrong = await judge(page, '北街面馆', '签名与姓名不符')
    await picture(page, 'field-quality-judged')
    await wrong.getByRole('link', { name: /北街面馆/ }).click()
    await page.waitForURL(/\/desk\/sellers\//)
    await page.getByRole('heading', { level: 1, name: /北街面馆/ }).waitFor()
    expect(await qualityOf(page)).toEqual(['3 / 1', '75%（95%区间30%–95%）'])
    desk.house.clock.set(new Date(desk.house.clock.now().getTime() + 60_000).toISOString())
    await draw(page, '200')
    await judge(page, '北街面馆')
    expect(await qualityOf(page)).toEqual(['4 / 0', '100%（95%区间51%–100%）'])
    await picture(page, 'field-quality-work')
    expect([await findBarriers(page), await isTooWide(page)]).toEqual([[], false])
  })

  it('says at once, and keeps what was filled in, where a size is none', async () => {
    const page = await desk.pageOf('supervisor')
    await page.goto('/desk/fieldwork')
    await page.getByLabel('抽几条').fill('0')
    await page.getByRole('button', { name: '抽取' }).click()
    await page.getByText('请填写1至200的整数').waitFor()
    expect(await page.getByLabel('抽几条').inputValue()).toBe('0')
  })
})
