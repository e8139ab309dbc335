import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { findBarriers, newVisitor } from '../support/browser.ts'
import { fillFiling, readReceipt } from '../support/filing-form.ts'
import { givenDesk } from '../support/given-desk.ts'
import { PASSWORD, PEOPLE, type TestRole } from '../support/people.ts'
import { picture } from '../support/picture.ts'

const town = givenDesk()

const signIn = async (page: Page, role: TestRole): Promise<void> => {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱').fill(PEOPLE[role].email)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(/\/desk/)
}

/** Opens an action’s panel, fills it and confirms what has no way back; ends when the case shows its new step. */
const act = async (
  page: Page,
  button: string,
  fill: (panel: ReturnType<Page['locator']>) => Promise<void>,
  step: string,
): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const panel = page.locator('aside')
  await fill(panel)
  await panel.locator('button[type=submit]').click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: button, exact: true })
  const current = page.locator('[aria-current=step]', { hasText: step })
  await Promise.race([confirm.waitFor(), current.waitFor()])
  if (await confirm.isVisible()) await confirm.click()
  await current.waitFor()
}

/** A step from the menu that leaves the case where it is. */
const recordConsent = async (page: Page, side: string) => {
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '登记调解意愿', exact: true }).click()
  const panel = page.locator('aside')
  await panel.getByRole('radio', { name: side, exact: true }).check()
  await panel.getByRole('radio', { name: '同意调解' }).check()
  await panel.locator('button[type=submit]').click()
  await panel.waitFor({ state: 'detached' })
}

/** The written agreement, looked at before it is issued: without it the case is not closed. */
const issueAgreement = async (page: Page) => {
  const [address] = page.url().split('?')
  await page.goto(`${address}?tab=documents`)
  await page.getByRole('button', { name: '投诉调解书', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('履行方式和期限').fill('三日内原路退回。')
  await dialog.getByLabel('调解人员').fill('钱科长')
  await page.getByRole('button', { name: '预览', exact: true }).click()
  await page.getByRole('heading', { name: '请核对文书' }).waitFor()
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByText('已签发：投诉调解书').waitFor()
  await page.goto(address!)
}

describe('a complaint on its whole road', () => {
  it('is filed on a phone, worked to its end at the desk and followed to its end with the receipt', async () => {
    const phone = await newVisitor(town.browser, town.server.url, { width: 390 })
    const page = await phone.newPage()
    await fillFiling.what(page)
    await picture(page, 'file-zh-390')
    await fillFiling.seller(page)
    await fillFiling.wants(page)
    await fillFiling.when(page)
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#b08968' } })
      .jpeg()
      .toBuffer()
    await page.getByLabel('拍照').setInputFiles({ name: '商品标签.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByText(/已传好 · /).waitFor()
    await fillFiling.evidence(page)
    await fillFiling.you(page)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    const receipt = await readReceipt(page)
    await picture(page, 'receipt-zh-390')

    const desk = await newVisitor(town.browser, town.server.url, { width: 1280 })
    const officer = await desk.newPage()
    await signIn(officer, 'head')
    await officer.goto('/desk/cases?queue=OFFICE&procedure=mediation')
    await officer
      .getByRole('link', { name: /^C2026-/ })
      .first()
      .waitFor()
    await picture(officer, 'queue-zh-1280')
    await officer
      .getByRole('link', { name: /^C2026-/ })
      .first()
      .click()
    await officer.getByRole('button', { name: '决定受理' }).waitFor()
    expect(await findBarriers(officer)).toEqual([])
    await act(officer, '决定受理', async () => {}, '已受理')
    for (const side of ['投诉人', '被投诉人']) await recordConsent(officer, side)
    await act(officer, '开始调解', (panel) => panel.getByLabel('电话').check(), '调解中')
    await picture(officer, 'case-zh-1280')
    await act(
      officer,
      '记录协议',
      async (panel) => {
        await panel.getByLabel('协议内容').fill('商家三日内退还货款三百九十九元。')
        await panel.getByRole('radio', { name: '制作调解书' }).check()
      },
      '达成协议',
    )
    await issueAgreement(officer)
    await act(officer, '办结', async () => {}, '已办结')
    expect(await findBarriers(officer)).toEqual([])

    await page.goto(`/follow#${receipt.number}.${receipt.secret}`)
    await page.getByText('商家三日内退还货款三百九十九元。').waitFor()
    await page.getByText('双方达成调解协议').waitFor()
    await picture(page, 'follow-zh-390')
    expect(await findBarriers(page)).toEqual([])
    const row = await town.house.parts.db
      .selectFrom('caseFile')
      .select(['state', 'isOpen'])
      .where('procedure', '=', 'mediation')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ state: 'closed', isOpen: false })
    await phone.close()
    await desk.close()
  }, 180_000)
})
