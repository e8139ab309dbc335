import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { getProcedure } from '../../server/cases/procedures/index.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { givenDesk } from '../support/given-desk.ts'
import type { TestRole } from '../support/people.ts'
import { picture } from '../support/picture.ts'
import { takeStep } from '../support/take-step.ts'

const desk = givenDesk()

type Clock = { label: string; day: string; article: string }
type Step = [role: TestRole, action: string, answers?: Record<string, unknown>]
type Road = { receivedOn: string; workedOn: string; clocks: Clock[]; steps: Step[] }

/** What an intake officer copies from a letter. */
const enter = async (page: Page, kind: 'DISPUTE' | 'LEAD', receivedOn: string): Promise<string> => {
  await page.goto('/desk/papers')
  await page.getByRole('radio', { name: '来信' }).check()
  await page.getByLabel('收到之日').fill(receivedOn)
  await page.locator(`input[name=kinds][value=${kind}]`).check()
  await page.getByLabel('类别').selectOption({ label: '假冒伪劣' })
  await page.locator('[id="details.counterfeit.brand"]').fill('山茶坊')
  await page.locator('[id="details.counterfeit.product"]').fill('精华液')
  await page.locator('input[name="details.counterfeit.whyFake"][value=labelDiffers]').check()
  await page.locator('#narrative').fill('来信反映：在朋友圈看到广告后付款，收到的精华液标签模糊，防伪码查询不到。')
  await page.getByLabel('店名或昵称').fill('小丽美妆')
  if (kind === 'DISPUTE') await page.locator('input[name=wants][value=REFUND]').check()
  await page.locator('[id="filer.name"]').fill('王小明')
  await page.locator('[id="filer.phone"]').fill('13800138000')
  await page.locator('[id="filer.address"]').fill('清溪县人民路1号')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.waitForURL(/\/desk\/papers\/receipt/)
  const number = await page.locator('dl dd').first().innerText()
  await page.getByRole('button', { name: '打印' }).waitFor()
  return number
}

/** Looks up at the desk what the law sets for a case: the day and the article stand under each clock. */
const expectClock = async (page: Page, { label, day, article }: Clock) => {
  const clock = page.getByRole('list', { name: '法定期限' }).getByRole('listitem').filter({ hasText: label }).first()
  await clock.locator('summary').click()
  const said = await clock.innerText()
  expect({ label, said }).toEqual({ label, said: expect.stringContaining(day) })
  expect({ label, said }).toEqual({ label, said: expect.stringContaining(article) })
}

const follow = async (
  procedure: 'mediation' | 'report',
  ruleset: string,
  { receivedOn, workedOn, clocks, steps }: Road,
) => {
  const { house } = desk
  house.clock.set(`${workedOn}T02:00:00Z`)
  const intake = await desk.pageOf('intake')
  const number = await enter(intake, procedure === 'mediation' ? 'DISPUTE' : 'LEAD', receivedOn)
  expect(await findBarriers(intake)).toEqual([])
  await picture(intake, `paper-receipt-${procedure}-${ruleset}`)
  const found = await house.parts.db
    .selectFrom('caseFile')
    .innerJoin('submission', 'submission.id', 'caseFile.submissionId')
    .select(['caseFile.id', 'ruleset'])
    .where('submission.number', '=', number)
    .executeTakeFirstOrThrow()
  expect(found.ruleset).toBe(ruleset)
  for (const [role, name, answers] of steps)
    await takeStep(await desk.pageOf(role), { caseId: found.id, name, answers: answers ?? {} })
  const head = await desk.pageOf('head')
  await head.goto(`/desk/cases/${found.id}`)
  const archived = getProcedure(procedure).states.archived!.words.zh
  await head.locator('[aria-current=step]', { hasText: archived }).waitFor()
  for (const clock of clocks) await expectClock(head, clock)
  await picture(head, `${procedure}-${ruleset}-archived`)
  expect(await findBarriers(head)).toEqual([])
  expect(await isTooWide(head)).toBe(false)
  const { state, isOpen } = await house.parts.db
    .selectFrom('caseFile')
    .select(['state', 'isOpen'])
    .where('id', '=', found.id)
    .executeTakeFirstOrThrow()
  expect({ state, isOpen }).toEqual({ state: 'archived', isOpen: false })
}

const mediation: Step[] = [
  ['intake', 'acceptComplaint'],
  ['head', 'recordConsent', { side: 'complainant', answer: 'agrees' }],
  ['head', 'recordConsent', { side: 'respondent', answer: 'agrees' }],
  ['head', 'startMediation', { manner: 'phone' }],
  ['head', 'recordAgreement', { terms: '商家退款三百九十九元。', paper: 'bothWaive' }],
  ['head', 'closeCase'],
  ['intake', 'archiveCase', { inOrder: true }],
]
const notFiled: Step[] = [
  ['head', 'startVerification'],
  ['head', 'declineToFile', { ground: 'NO_FAULT_PROVEN', reason: '证据不足。' }],
]

describe('a letter that came on the last days of the old rules', () => {
  const [receivedOn, workedOn] = ['2026-04-10', '2026-04-13']

  it(
    'is mediated to its end by them',
    () =>
      follow('mediation', 'L20', {
        receivedOn,
        workedOn,
        steps: mediation,
        clocks: [
          {
            label: '受理',
            day: '第 7 个工作日为2026年4月21日',
            article: '《市场监督管理投诉举报处理暂行办法》第十四条',
          },
          {
            label: '调解',
            day: '第 45 个工作日为2026年6月17日',
            article: '《市场监督管理投诉举报处理暂行办法》第二十一条',
          },
        ],
      }),
    240_000,
  )

  it(
    'is verified to its end by them, and a real name is told the decision',
    () =>
      follow('report', 'L20', {
        receivedOn,
        workedOn,
        steps: [
          ...notFiled,
          ['intake', 'notifyReporter', { toldOn: workedOn, result: '经核查不予立案。' }],
          ['intake', 'closeCase'],
          ['intake', 'archiveCase', { inOrder: true }],
        ],
        clocks: [
          { label: '核查', day: '2026年5月6日', article: '第十八条' },
          { label: '告知', day: '2026年4月20日', article: '《市场监督管理投诉举报处理暂行办法》第三十一条' },
        ],
      }),
    240_000,
  )
})

describe('a letter that came on the first days of the new rules', () => {
  const [receivedOn, workedOn] = ['2026-04-17', '2026-04-20']

  it(
    'is mediated to its end by them',
    () =>
      follow('mediation', 'L121', {
        receivedOn,
        workedOn,
        steps: mediation,
        clocks: [
          { label: '受理', day: '第 7 个工作日为2026年4月28日', article: '《市场监督管理投诉举报处理办法》第十五条' },
          { label: '调解', day: '2026年6月22日', article: '《市场监督管理投诉举报处理办法》第二十三条' },
        ],
      }),
    240_000,
  )

  it(
    'is verified to its end by them, and the law that demands it names what is told',
    () =>
      follow('report', 'L121', {
        receivedOn,
        workedOn,
        steps: [
          ...notFiled,
          ['head', 'determineNotice', { law: 'FOOD' }],
          ['intake', 'notifyReporter', { toldOn: workedOn, result: '经核查不予立案。' }],
          ['intake', 'closeCase'],
          ['intake', 'archiveCase', { inOrder: true }],
        ],
        clocks: [{ label: '核查', day: '2026年5月12日', article: '第十八条' }],
      }),
    240_000,
  )
})

describe('the page where papers are entered', () => {
  it('names every field that is missing, keeps what was typed, and is for intake officers alone', async () => {
    desk.house.clock.set('2026-11-23T02:00:00Z')
    const page = await desk.pageOf('intake')
    await page.goto('/desk/papers')
    await page.getByRole('button', { name: '清空重填' }).click()
    await page.locator('input[name=kinds][value=DISPUTE]').check()
    await page.locator('#narrative').fill('来信反映的内容。')
    await page.getByLabel('收到之日').fill('2026-12-24')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('alert').getByText('不能晚于今天').waitFor()
    expect(await page.locator('#narrative').inputValue()).toBe('来信反映的内容。')
    expect(await page.locator('[id="filer.name"]').getAttribute('aria-invalid')).toBe('true')
    await page.reload()
    await page.locator('#narrative').waitFor()
    expect(await page.locator('#narrative').inputValue()).toBe('来信反映的内容。')
    const head = await desk.pageOf('head')
    await head.goto('/desk/papers')
    await head.getByRole('heading', { level: 1, name: '没有权限' }).waitFor()
  })

  it('has no barrier and fits on a wide screen and on a phone, in both languages', async () => {
    for (const screen of [
      { width: 1280 },
      { width: 390 },
      { width: 390, language: 'en' as const },
      { width: 1280, language: 'en' as const, isDark: true },
    ]) {
      const page = await desk.pageOf('intake', screen)
      await page.goto('/desk/papers')
      await page.locator('input[name=kinds]').nth(1).check()
      await page.locator('input[name=kinds]').first().check()
      await page.locator('#category').selectOption({ index: 1 })
      await page.locator('#sellerId').fill('没有这家')
      await page.getByRole('status').getByText(/./).first().waitFor()
      expect(await findBarriers(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await page.setViewportSize({ width: screen.width, height: 3_600 })
      await picture(page, `paper-${screen.language ?? 'zh'}-${screen.width}`)
      await page.setViewportSize({ width: screen.width, height: 800 })
      // The page moves inside its frame; the frame itself stays.
      await page.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight)
    }
  }, 120_000)
})
