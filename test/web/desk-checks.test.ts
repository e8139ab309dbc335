import { describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { expectNone } from '../support/expect-none.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { newOfficer } from '../support/officer.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()

const openChecks = async (page: Page, found: CaseRow) => {
  await page.goto(`/desk/cases/${found.id}?tab=checks`)
  await page.getByRole('heading', { name: '管辖', exact: true }).waitFor()
}

const state = async (page: Page, question: string, answer: string | { label: string }) => {
  const field = page.getByLabel(question)
  await (typeof answer === 'string' ? field.fill(answer) : field.selectOption(answer))
  await page.locator('form').filter({ has: field }).getByRole('button', { name: '补充' }).click()
  await field.waitFor({ state: 'detached' })
}

const stored = (found: CaseRow) =>
  desk.house.system().db.selectFrom('caseFile').selectAll().where('id', '=', found.id).executeTakeFirstOrThrow()

describe('the checks of a case', () => {
  it('lead from the facts of venue to an office next door that takes the case', async () => {
    const found = await given(desk.house).opened('mediation')
    const officer = await newOfficer(desk.browser, desk.server, 'head')
    const page = await officer.newPage()
    await openChecks(page, found)
    await state(page, '经营者属于哪一种', { label: '线下经营者' })
    await page.getByLabel('经营者实际经营地').fill('邻县')
    await page.getByRole('option', { name: /邻县市场监督管理局.*330183/ }).click()
    await page.locator('form').filter({ hasText: '经营者实际经营地' }).getByRole('button', { name: '补充' }).click()
    await page.getByText('邻县市场监督管理局').first().waitFor()

    await page.getByRole('button', { name: '确认管辖' }).click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('radio').first().check()
    await panel.getByRole('button', { name: '确认管辖' }).click()
    await page.getByText('已确认由经营者实际经营地的机关处理').waitFor()

    await page.getByRole('button', { name: '移送或者分送' }).click()
    const office = panel.getByRole('combobox')
    await office.fill('邻县')
    await panel.getByRole('option', { name: /邻县市场监督管理局/ }).waitFor()
    await office.press('ArrowDown')
    await office.press('Enter')
    expect(await office.inputValue()).toBe('邻县市场监督管理局')
    await panel.getByLabel('移送理由和依据').fill('经营者在邻县经营。')
    await panel.getByRole('button', { name: '移送或者分送' }).click()
    await page.getByText('已向邻县市场监督管理局移送，等待答复').waitFor()
    expect((await stored(found)).authorityId).toBe(desk.house.town.countyId)
    await officer.close()

    const neighbour = await newOfficer(desk.browser, desk.server, 'stranger')
    const inbox = await neighbour.newPage()
    await inbox.goto('/desk/cases?queue=TRANSFERRED_IN')
    await inbox.getByRole('link', { name: found.number }).first().click()
    await inbox.getByRole('heading', { level: 1, name: found.number }).waitFor()
    await inbox.getByRole('button', { name: '接收', exact: true }).click()
    await inbox.getByRole('complementary').getByRole('button', { name: '下一步：接收' }).click()
    await inbox.getByRole('dialog').getByRole('button', { name: '接收', exact: true }).click()
    await inbox.getByRole('complementary').waitFor({ state: 'detached' })
    expect(await stored(found)).toMatchObject({ authorityId: desk.house.town.otherCountyId, offeredToId: null })
    await neighbour.close()
  })

  it('find a place by its name with the city that tells it apart, by keys alone, and keep its code', async () => {
    await sql`insert into division (code, name, level, parent_code, valid_from) values
      ('330000', '青浦省', 'province', null, '-infinity'), ('330100', '临江市', 'city', '330000', '-infinity'),
      ('330102', '鼓楼区', 'county', '330100', '-infinity'), ('330200', '海门市', 'city', '330000', '-infinity'),
      ('330203', '鼓楼区', 'county', '330200', '-infinity')`.execute(desk.house.parts.db)
    const found = await given(desk.house).opened('mediation')
    const officer = await newOfficer(desk.browser, desk.server, 'head')
    const page = await officer.newPage()
    await openChecks(page, found)
    await state(page, '经营者属于哪一种', { label: '电子商务平台经营者' })
    const field = page.getByRole('combobox', { name: '经营者住所地（被告住所地）' })
    await field.fill('330100')
    await page.getByText('没有找到这个县级行政区划').waitFor()
    await field.fill('鼓楼')
    await page.getByText('找到2个').waitFor()
    await field.fill('海门 鼓楼')
    await page.getByText('找到1个').waitFor()
    await page.getByRole('option', { name: /^鼓楼区\s*330203 · 海门市 · 青浦省$/ }).waitFor()
    await field.press('Escape')
    expect(await page.getByRole('option').filter({ hasText: '330203' }).count()).toBe(0)
    await field.fill('海门 鼓楼区')
    await page.getByRole('option', { name: /330203/ }).waitFor()
    await field.press('ArrowDown')
    await field.press('Enter')
    expect(await field.inputValue()).toBe('鼓楼区')
    await page.locator('form').filter({ has: field }).getByRole('button', { name: '补充' }).click()
    await field.waitFor({ state: 'detached' })
    expect((await stored(found)).facts).toMatchObject({ 'venue:domicile': '330203' })
    await officer.close()
  })

  it('of a penalty case ask nothing that only its report could answer', async () => {
    const found = await given(desk.house).caseIn('enforcement', 'review')
    const reviewer = await newOfficer(desk.browser, desk.server, 'legalReviewer')
    const page = await reviewer.newPage()
    await page.goto(`/desk/cases/${found.id}?tab=checks`)
    await page.getByRole('heading', { name: '各步骤的条件' }).waitFor()
    await page.getByRole('heading', { name: '审核同意', exact: true }).waitFor()
    expect(await page.getByRole('heading', { name: '管辖', exact: true }).count()).toBe(0)
    expect(await page.getByText('还不能确定，需要补充').count()).toBe(0)
    await reviewer.close()
  })

  it('take a fact of venue from the panel of its step too, a place by its name and anything else from a list', async () => {
    await sql`insert into division (code, name, level, parent_code, valid_from) values
      ('330000', '青浦省', 'province', null, '-infinity'), ('330100', '临江市', 'city', '330000', '-infinity'),
      ('330183', '邻县', 'county', '330100', '-infinity') on conflict do nothing`.execute(desk.house.parts.db)
    const found = await given(desk.house).opened('mediation')
    const officer = await newOfficer(desk.browser, desk.server, 'head')
    const page = await officer.newPage()
    const fill = async (fact: string) => {
      await page.goto(`/desk/cases/${found.id}`)
      await page.getByRole('button', { name: /^(更多操作|操作)$/ }).click()
      await page.getByRole('menuitem', { name: '补充管辖事实', exact: true }).click()
      await page.locator('#action-fact').selectOption({ label: fact })
    }
    const send = async () => {
      const panel = page.getByRole('complementary')
      expect(await findBarriers(page)).toEqual([])
      await panel.locator('button[type=submit]').click()
      await panel.waitFor({ state: 'detached' })
    }
    await fill('经营者属于哪一种')
    await page.locator('select#action-value').selectOption({ label: '线下经营者' })
    await send()
    await fill('经营者实际经营地')
    await page.locator('input#action-value').fill('邻县')
    await page.getByRole('option', { name: /^邻县\s*330183/ }).click()
    await picture(page, 'venue-panel-zh-1280')
    await send()
    expect((await stored(found)).facts).toMatchObject({ 'venue:sellerKind': 'OFFLINE', 'venue:actualPlace': '330183' })
    await officer.close()
  })

  it('show the five factors with their articles and that they decide nothing, and the remedies with their sums', async () => {
    const found = await given(desk.house).opened('mediation')
    const officer = await newOfficer(desk.browser, desk.server, 'head')
    const page = await officer.newPage()
    await openChecks(page, found)
    await page.getByText('系统不据此作出任何决定').waitFor()
    expect(await page.getByText(/第十七条第一款第（[一二三四五]）项/).count()).toBe(5)
    await page.getByText('¥1,197.00').waitFor()
    await page.getByText('这只是帮助，不是决定').waitFor()
    await officer.close()
    const mediator = await newOfficer(desk.browser, desk.server, 'mediator')
    const plain = await mediator.newPage()
    await openChecks(plain, found)
    expect(await plain.getByText('系统不据此作出任何决定').count()).toBe(0)
    await mediator.close()
  })

  it('have no barrier and fit on a wide screen and on a phone, in both languages', async () => {
    const opened = await given(desk.house).opened('mediation')
    const found = await given(desk.house).act(opened, 'head', 'stateVenueFact', {
      fact: 'sellerKind',
      value: 'OFFLINE',
    })
    const problems: string[] = []
    for (const screen of [{ width: 1280 }, { width: 390, language: 'en' as const }, { width: 1280, isDark: true }]) {
      const officer = await newOfficer(desk.browser, desk.server, 'head', screen)
      const page = await officer.newPage()
      for (const [address, ready] of [
        [`/desk/cases/${found.id}?queue=OFFICE&tab=checks`, 'article section h3'],
        ['/desk/cases?queue=TRANSFERRED_IN', 'h1[tabindex]'],
      ] as const) {
        await page.goto(address)
        await page.locator(ready).first().waitFor()
        await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
        problems.push(...(await findBarriers(page)), ...((await isTooWide(page)) ? ['wider than the screen'] : []))
      }
      await officer.close()
    }
    expectNone(problems, 'Whoever decides who is competent may use a reader, a keyboard or a phone.')
  }, 120_000)
})
