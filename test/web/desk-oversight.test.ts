import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { BrowserContext, Page } from 'playwright-core'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { escalateOverdue } from '../../server/cases/escalate-overdue.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { newOfficer } from '../support/officer.ts'

const town = givenDesk()
let officer: BrowserContext
let page: Page
let cases: CaseRow[]
beforeEach(async () => {
  town.house.clock.set('2026-11-23T02:00:00Z')
  await sql`update case_file set is_open = false, closed_at = now()`.execute(town.house.parts.db)
  await sql`delete from person_workload`.execute(town.house.parts.db)
  cases = []
  for (let n = 0; n < 4; n++) cases.push(await given(town.house).opened('mediation'))
  officer = await newOfficer(town.browser, town.server, 'head')
  page = await officer.newPage()
})
afterEach(async () => officer.close())

const rows = () => page.locator('tbody tr')
const box = (found: CaseRow) => page.getByRole('checkbox', { name: `选择${found.number}` })
const colleague = () => page.getByLabel('分派给')
const openQueue = async (search: string) => {
  await page.goto(`/desk/cases${search}`)
  await rows().first().waitFor()
}
const assignees = async () => {
  const stored = await town.house.parts.db.selectFrom('caseFile').select(['id', 'assigneeId']).execute()
  return cases.map(({ id }) => stored.find((row) => row.id === id)!.assigneeId)
}

describe('many cases at once', () => {
  it('are chosen by keyboard, given to one colleague, and given back by one press', async () => {
    await openQueue('?queue=UNASSIGNED')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('已选1件').waitFor()
    await page.keyboard.press('Shift+X')
    await page.getByText('已选4件').waitFor()
    await colleague().getByRole('option', { name: '林调解（调解人员）' }).waitFor({ state: 'attached' })
    await page.keyboard.press('a')
    expect(await colleague().evaluate((list) => list === document.activeElement)).toBe(true)
    await colleague().selectOption({ label: '林调解（调解人员）' })
    await page.getByRole('button', { name: '分派所选案件' }).click()
    await page.getByText('已分派4件').waitFor()
    await page.getByText('没有待分派的案件').waitFor()
    expect(new Set(await assignees())).toEqual(new Set([town.house.town.ids.mediator]))
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销4件的分派').waitFor()
    expect(new Set(await assignees())).toEqual(new Set([null]))
    await rows().nth(3).waitFor()
  })

  it('say of each that was not assigned why, and assign the others', async () => {
    await openQueue('?queue=OFFICE')
    await box(cases[0]!).check()
    await box(cases[1]!).check()
    await colleague().selectOption({ label: '林调解（调解人员）' })
    await given(town.house).act(cases[0]!, 'intake', 'noteCase', { note: '来电催办。' })
    await page.getByRole('button', { name: '分派所选案件' }).click()
    await page.getByText('已分派1件').waitFor()
    await page.getByText('1件没有分派').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: '别人刚刚动过' }).innerText()).toContain(cases[0]!.number)
    expect((await assignees()).slice(0, 2)).toEqual([null, town.house.town.ids.mediator])
  })

  it('ask for a colleague first, and say when nobody can take all of them', async () => {
    const report = await given(town.house).opened('report')
    await sql`update person set disabled_at = now() where id = any(${[town.house.town.ids.intake, town.house.town.ids.head]})`.execute(
      town.house.parts.db,
    )
    const supervisor = await newOfficer(town.browser, town.server, 'supervisor')
    const desk = await supervisor.newPage()
    try {
      await desk.goto('/desk/cases?queue=UNASSIGNED')
      await desk.getByRole('checkbox', { name: `选择${cases[0]!.number}` }).check()
      await desk.getByRole('button', { name: '分派所选案件' }).click()
      await desk.getByText('请先选择承办人').waitFor()
      await desk.getByRole('checkbox', { name: `选择${report.number}` }).check()
      await desk.getByText('没有一位同事可以承办全部所选案件').waitFor()
    } finally {
      await sql`update person set disabled_at = null`.execute(town.house.parts.db)
      await supervisor.close()
    }
  })

  it('are not offered to who may not assign', async () => {
    const auditor = await newOfficer(town.browser, town.server, 'auditor')
    const desk = await auditor.newPage()
    await desk.goto('/desk/cases?queue=OFFICE')
    await desk.locator('tbody tr').first().waitFor()
    expect(await desk.getByRole('checkbox').count()).toBe(0)
    await auditor.close()
  })
})

describe('deadlines', () => {
  it('lead from a rung, and from a day of the calendar, to the cases on it', async () => {
    await page.goto('/desk/deadlines')
    await page.getByRole('link', { name: /以后到期.*4件/ }).click()
    await page.waitForURL(/queue=OFFICE&rung=LATER/)
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4)
    await page.goBack()
    await page.getByRole('link', { name: '下一个月' }).click()
    await page.waitForURL(/month=2026-12/)
    await page.getByRole('link', { name: /12月2日.*4件到期/ }).click()
    await page.waitForURL(/dueFrom=2026-12-02&dueBefore=2026-12-02/)
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4)
  })

  it('keep whose and which they are about in the address, and are turned by keyboard', async () => {
    await page.goto('/desk/deadlines?month=2026-10')
    await page.getByRole('table', { name: /2026年10月/ }).waitFor()
    // Off by the State Council's notice for 2026, and a Saturday worked in exchange.
    await page
      .getByRole('cell', { name: /^1 .*放假/ })
      .first()
      .waitFor()
    await page.getByRole('cell', { name: /^10 .*调休上班/ }).waitFor()
    await page.keyboard.press(']')
    await page.waitForURL(/month=2026-11/)
    await page.getByLabel('范围').selectOption({ label: '我承办的' })
    await page.waitForURL(/whose=MINE/)
    await page.getByText('现在没有带期限的在办案件').waitFor()
  })

  it('bring what is overdue before the head, who sees it in a queue and on the case', async () => {
    town.house.clock.set('2026-12-03T02:00:00Z')
    await escalateOverdue(town.house.system())
    await openQueue('?queue=ESCALATED')
    expect(await rows().count()).toBe(4)
    await rows().first().getByRole('link').click()
    await page.getByText(/已报督办人员和负责人。/).waitFor()
    await page.getByText('超期，已报督办人员和负责人', { exact: true }).waitFor()
  })
})

describe('the workload', () => {
  it('is set for a person, refused beside its field, and seen at once', async () => {
    await page.goto('/desk/workload')
    await page.getByRole('button', { name: '设定容量和休假：林调解' }).click()
    await page.getByLabel('容量（件）').fill('900')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('请填写0至500的整数').waitFor()
    await page.getByLabel('容量（件）').fill('12')
    await page.getByLabel(/休假第一天/).fill('2026-11-23')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('请填写休假的最后一天').waitFor()
    await page.getByLabel(/休假最后一天/).fill('2026-11-27')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存林调解的容量和休假').waitFor()
    const card = page.getByRole('listitem').filter({ hasText: '林调解' })
    await card.getByText('休假中').waitFor()
    expect(await card.innerText()).toContain('在办0件，容量12件')
  })

  it('is balanced: shown case by case with its reason, applied, and taken back', async () => {
    await page.goto('/desk/workload')
    await page.getByRole('link', { name: '拟定均衡分派' }).click()
    await page.waitForURL(/balance=1/)
    await rows().nth(3).waitFor()
    expect(await rows().first().innerText()).toContain('余量最多（轮到时还可承办30件）')
    expect(await rows().nth(3).innerText()).toContain('林调解')
    expect(new Set(await assignees())).toEqual(new Set([null]))
    await page.getByRole('button', { name: '应用方案：分派4件' }).click()
    await page.getByText('已分派4件').waitFor()
    await page.getByText('没有待分派的案件').waitFor()
    await page.getByText(/在办4件，容量30件/).waitFor()
    expect(new Set(await assignees())).toEqual(new Set([town.house.town.ids.mediator]))
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销4件的分派').waitFor()
    expect(new Set(await assignees())).toEqual(new Set([null]))
  })

  it('shows on a phone what a case is above when it is due, not over it', async () => {
    const phone = await newOfficer(town.browser, town.server, 'head', { width: 390, language: 'en' })
    const desk = await phone.newPage()
    await desk.goto('/desk/workload?balance=1')
    const row = desk.locator('tbody tr').first()
    await row.waitFor()
    const [what, due] = await Promise.all(['th', 'td'].map((place) => row.locator(place).first().boundingBox()))
    expect(due!.y).toBeGreaterThanOrEqual(what!.y + what!.height)
    await phone.close()
  })

  it('is not for who oversees nothing', async () => {
    const mediator = await newOfficer(town.browser, town.server, 'mediator')
    const desk = await mediator.newPage()
    await desk.goto('/desk/workload')
    await desk.getByRole('heading', { level: 1, name: '没有权限' }).waitFor()
    await mediator.close()
  })

  it('says what failed and offers another try', async () => {
    let isDown = true
    await page.route('**/graphql', (route) =>
      isDown && /query (Workloads|Deadlines)\(/.test(route.request().postData() ?? '')
        ? route.abort()
        : route.continue(),
    )
    for (const address of ['/desk/workload', '/desk/deadlines']) {
      isDown = true
      await page.goto(address)
      const alert = page.getByRole('main').getByRole('alert')
      await alert.waitFor()
      isDown = false
      await alert.getByRole('button').click()
      await alert.waitFor({ state: 'detached' })
    }
  })
})
