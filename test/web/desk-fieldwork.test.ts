import { beforeAll, describe, expect, it } from '@jest/globals'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenFieldSample } from '../support/given-field.ts'
import { PEOPLE } from '../support/people.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()
beforeAll(async () => {
  // What the page calls the last four weeks are those of the machine.
  desk.house.clock.set(new Date().toISOString())
  await givenFieldSample(desk.house)
})

describe('field registration at the desk', () => {
  it('shows a likely duplicate beside its signature to a colleague, who joins it with a reason', async () => {
    const page = await desk.pageOf('head')
    await page.goto('/desk/fieldwork')
    await page.getByRole('heading', { level: 2, name: '疑似重复，待核定' }).waitFor()
    await page.getByRole('img', { name: '签名' }).waitFor()
    await page.getByRole('button', { name: '核定' }).click()
    await page.getByRole('alert').getByText('请选择一项').waitFor()
    await page.getByText(/就是阿芳茶点/).click()
    await page.getByLabel('理由').fill('电话一致，门店同址')
    await page.getByRole('button', { name: '核定' }).click()
    await page.getByText('没有待核定的登记').waitFor()
    const record = await desk.house.parts.db
      .selectFrom('fieldRecord')
      .select(['outcome', 'decisionReason'])
      .where('decidedBy', 'is not', null)
      .executeTakeFirst()
    expect(record).toEqual({ outcome: 'JOINED', decisionReason: '电话一致，门店同址' })
  })

  it('lets a supervisor draw a sample by seed, review it and see the share with its interval', async () => {
    const page = await desk.pageOf('supervisor')
    await page.goto('/desk/fieldwork')
    await page.getByRole('row', { name: new RegExp(PEOPLE.investigator.name) }).waitFor()
    await page.getByLabel('抽几条').fill('2')
    await page.getByLabel('随机种子').fill('十一月第四周')
    await page.getByRole('button', { name: '抽取' }).click()
    await page.getByText('随机种子：十一月第四周').waitFor()
    await page.getByRole('button', { name: /^核对一致 阿芳茶点/ }).click()
    await page.getByText(`${PEOPLE.supervisor.name}：未写说明`).waitFor()
    await page.getByRole('button', { name: /^有误 清溪/ }).click()
    await page.getByText('请写明哪里有误', { exact: true }).waitFor()
    await page.getByLabel('说明').fill('签名与姓名不符')
    await page.getByRole('button', { name: /^有误 清溪/ }).click()
    await page.getByText(`${PEOPLE.supervisor.name}：签名与姓名不符`).waitFor()
    await page.goto('/desk/fieldwork')
    const row = page.getByRole('row', { name: new RegExp(PEOPLE.investigator.name) })
    await row.getByText('100%（95%区间21%–100%）').waitFor()
    await page.getByText('已复核2/2').first().waitFor()
  })

  it('has no barriers and fits, in both languages and widths', async () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const width of [390, 1280]) {
        const page = await desk.pageOf('supervisor', { width, language })
        await page.goto('/desk/fieldwork')
        await page.getByRole('row').nth(2).waitFor()
        await page
          .getByRole('link', { name: /→|至|to/ })
          .first()
          .waitFor()
        expect([language, width, await findBarriers(page), await isTooWide(page)]).toEqual([language, width, [], false])
        await picture(page, `fieldwork-${language}-${width}`)
        await page.locator('a[href^="/desk/fieldwork/"]').first().click()
        await page.getByRole('heading', { level: 2, name: /^1\./ }).waitFor()
        await page.waitForLoadState('networkidle')
        expect([language, width, await findBarriers(page), await isTooWide(page)]).toEqual([language, width, [], false])
        await picture(page, `field-sample-${language}-${width}`)
      }
  })
})
