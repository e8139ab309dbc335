import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { findBarriers } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { newOfficer } from '../support/officer.ts'

const desk = givenDesk()
let officer: BrowserContext
let page: Page
beforeEach(async () => {
  officer = await newOfficer(desk.browser, desk.server, 'head')
  page = await officer.newPage()
})
afterEach(async () => officer.close())

const stored = (found: CaseRow) =>
  desk.house.system().db.selectFrom('caseFile').selectAll().where('id', '=', found.id).executeTakeFirstOrThrow()

const panel = () => page.getByRole('complementary')
const inPanel = (name: string) => panel().getByRole('button', { name, exact: true })
const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

const openCase = async (found: CaseRow, more = '') => {
  await page.goto(`/desk/cases/${found.id}${more}`)
  await page.getByRole('heading', { level: 1, name: found.number }).waitFor()
}

const pick = async (action: string) => {
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

describe('a case at the desk', () => {
  it('is worked from registration to a closed agreement', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await openCase(found)
    await page.keyboard.press('a')
    await page.getByRole('button', { name: '分派给我自己' }).click()
    await inPanel('分派').click()
    await page.getByText('承办人：郑局长').waitFor()

    await page.getByRole('button', { name: '决定受理' }).click()
    await inPanel('下一步：决定受理').click()
    await confirm('决定受理')
    for (const side of ['投诉人', '被投诉人']) {
      await pick('登记调解意愿')
      await panel().getByRole('radio', { name: side, exact: true }).check()
      await panel().getByRole('radio', { name: '同意调解' }).check()
      await inPanel('登记调解意愿').click()
      await panel().waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: '开始调解' }).click()
    await panel().getByRole('radio').first().check()
    await inPanel('开始调解').click()

    await page.getByRole('button', { name: '记录协议' }).click()
    await panel().getByLabel('协议内容').fill('商家退款一千二百八十元五角。')
    await panel().getByRole('textbox').last().fill('1,280.5')
    await panel()
      .getByRole('radio', { name: /即时履行/ })
      .check()
    await panel()
      .getByRole('button', { name: /记录协议/ })
      .click()
    if (await page.getByRole('dialog').isVisible()) await confirm('记录协议')
    await page.getByRole('button', { name: '办结' }).click()
    await inPanel('下一步：办结').click()
    await confirm('办结')
    await panel().waitFor({ state: 'detached' })
    const closed = await stored(found)
    expect(closed).toMatchObject({ state: 'closed', isOpen: false, assigneeId: desk.house.town.ids.head })
    expect(JSON.stringify(closed.outcome)).toContain('128050')
  })

  it('has a heading on a phone while it is still on its way', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await page.setViewportSize({ width: 390, height: 844 })
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes(found.id)) await held
      await route.continue()
    })
    await page.goto(`/desk/cases/${found.id}`)
    await page.getByRole('heading', { level: 1, name: '正在打开案件' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    answer()
    await page.getByRole('heading', { level: 1, name: found.number }).waitFor()
    expect(await page.locator('h1').count()).toBe(1)
  })

  it('can be given back within ten seconds of a slip', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await openCase(found)
    await page.getByRole('button', { name: '分派', exact: true }).click()
    await panel().getByLabel('承办人').selectOption({ label: '林调解（调解人员）' })
    await inPanel('分派').click()
    await page.getByText(`${found.number}已分派给林调解`).waitFor()
    expect((await stored(found)).assigneeId).toBe(desk.house.town.ids.mediator)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText(`${found.number}的分派已撤销`).waitFor()
    expect((await stored(found)).assigneeId).toBeNull()
  })

  it('is taken by one press, and said to be', async () => {
    const found = await given(desk.house).caseIn('report', 'registered')
    await openCase(found)
    await page.getByRole('button', { name: '我来办' }).click()
    await page.getByText(`${found.number}已分派给郑局长`).waitFor()
    await page.getByText('承办人：郑局长').waitFor()
    expect(await page.getByRole('button', { name: '我来办' }).count()).toBe(0)
    expect((await stored(found)).assigneeId).toBe(desk.house.town.ids.head)
  })

  it('is pointed at a seller found in the register, also while the search server is away', async () => {
    const { ids } = await upsertSellersBulk(desk.house.system(), {
      source: 'test',
      rows: [{ sourceKey: 'honey', name: '云岭蜂蜜自家蜂场' }],
    })
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await openCase(found)
    await pick('认定商家')
    await panel().getByRole('combobox').fill('云岭蜂蜜')
    await panel().getByText('按原文查找').waitFor()
    await panel()
      .getByRole('option', { name: /云岭蜂蜜自家蜂场/ })
      .click()
    await panel().getByText('已选定').waitFor()
    await inPanel('认定商家').click()
    await panel().getByRole('link', { name: '请填写“依据”' }).click()
    await page.keyboard.type('收款人与登记一致')
    await inPanel('认定商家').click()
    await page.getByRole('article').getByRole('link', { name: '云岭蜂蜜自家蜂场' }).waitFor()
    expect((await stored(found)).sellerId).toBe(ids[0])
  })

  it('says that somebody was faster, what they did, and keeps what was typed', async () => {
    const found = await given(desk.house).caseIn('mediation', 'accepted')
    await openCase(found)
    await pick('写备注')
    await panel().getByLabel('备注').fill('已电话联系商家。')
    await given(desk.house).act(found, 'intake', 'noteCase', { note: '投诉人来电催办。' })
    await inPanel('写备注').click()
    await page.getByText('别人刚刚动过这个案件').waitFor()
    await panel()
      .getByText(/陈受理，.*内部备注/)
      .waitFor()
    expect(await panel().getByLabel('备注').inputValue()).toBe('已电话联系商家。')
    await inPanel('写备注').click()
    await panel().waitFor({ state: 'detached' })
    await page.getByText('已电话联系商家。').waitFor()
    expect((await stored(found)).version).toBe(found.version + 2)
  })

  it('says that a step has become impossible, and keeps what was typed', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await openCase(found)
    await pick('不予受理')
    await panel().getByLabel('理由').fill('不属于本局职责。')
    await given(desk.house).act(found, 'intake', 'acceptComplaint')
    await panel().getByRole('radio').or(panel().getByRole('combobox')).first().waitFor()
    const ground = panel().getByRole('combobox')
    if (await ground.count()) await ground.selectOption({ index: 1 })
    else await panel().getByRole('radio').first().check()
    await inPanel('下一步：不予受理').click()
    await confirm('不予受理')
    await page.getByText('别人刚刚动过这个案件').waitFor()
    await page.getByText('现在不能办这一步').waitFor()
    expect(await panel().getByLabel('理由').inputValue()).toBe('不属于本局职责。')
    expect(await panel().getByRole('button', { name: '下一步：不予受理' }).isDisabled()).toBe(true)
    expect((await stored(found)).state).toBe('accepted')
  })

  it('shows what the server refuses beside its field', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await openCase(found)
    await page.getByRole('button', { name: '分派', exact: true }).click()
    await panel().getByLabel('承办人').selectOption({ label: '林调解（调解人员）' })
    const person = desk.house.system().db.updateTable('person').where('id', '=', desk.house.town.ids.mediator)
    await person.set({ disabledAt: desk.house.clock.now() }).execute()
    try {
      await inPanel('分派').click()
      const field = panel().getByLabel('承办人')
      await panel().locator('#action-assigneeId-error').waitFor()
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await panel().locator('#action-assigneeId-error').innerText()).toContain('此人不能承办本案')
    } finally {
      await person.set({ disabledAt: null }).execute()
    }
  })

  it('keeps a half-written message on the device until it is sent', async () => {
    const found = await given(desk.house).caseIn('mediation', 'accepted')
    await openCase(found)
    await pick('给当事人留言')
    await panel().getByLabel('留言内容').fill('请补充付款记录的完整截图。')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: found.number }).waitFor()
    await pick('给当事人留言')
    expect(await panel().getByLabel('留言内容').inputValue()).toBe('请补充付款记录的完整截图。')
    await inPanel('下一步：给当事人留言').click()
    await confirm('给当事人留言')
    await panel().waitFor({ state: 'detached' })
    await page.getByRole('listitem').filter({ hasText: '给当事人的消息' }).getByText('完整截图').waitFor()
    await pick('给当事人留言')
    expect(await panel().getByLabel('留言内容').inputValue()).toBe('')
  })

  it('shows what cannot be done now with the reason, and does nothing when it is pressed', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await openCase(found)
    await page.getByRole('button', { name: '更多操作' }).click()
    const item = page.getByRole('menuitem', { name: /开始调解/ })
    expect(await item.getAttribute('aria-disabled')).toBe('true')
    expect(await item.innerText()).toContain('当前状态下还不能办理')
    await item.click({ force: true })
    expect(await panel().count()).toBe(0)
  })

  it('hides who filed until a reason is given, which is kept', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await openCase(found, '?tab=submission')
    await page.getByText('王**').or(page.getByText('王*')).first().waitFor()
    expect(await page.getByText('13800138000').count()).toBe(0)
    await page.getByRole('button', { name: '查看完整身份信息' }).click()
    await page.getByRole('button', { name: '查看', exact: true }).click()
    await page.getByText('请写明为什么需要查看').waitFor()
    await page.getByLabel('查看的理由').fill('电话核实付款时间')
    await page.getByRole('button', { name: '查看', exact: true }).click()
    await page.getByText('13800138000').waitFor()
    const log = await desk.house
      .system()
      .db.selectFrom('accessLog')
      .selectAll()
      .where('subjectId', '=', found.id)
      .execute()
    expect(log.map(({ action, reason, actorId }) => ({ action, reason, actorId }))).toEqual([
      { action: 'revealFiler', reason: '电话核实付款时间', actorId: desk.house.town.ids.head },
    ])
  })
})
