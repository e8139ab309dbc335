import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { photo } from '../evidence/pictures.ts'
import { findBarriers, isTooWide, openBrowser, type Screen } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenUpload } from '../support/given-upload.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

const NARRATIVE = '收到的商品标签模糊，防伪码查询不到。'

let house: House
let server: OpenedServer
let browser: Browser
let report: CaseRow

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  const { uploadId } = await givenUpload(house, await photo(), '王小明的截图.jpg')
  report = await given(house).opened('report', {
    kinds: ['DISPUTE', 'LEAD'],
    narrative: NARRATIVE,
    evidence: [uploadId],
  })
  server = await openServer(house)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await house.close()
})

const screens: Screen[] = [
  { width: 1280, language: 'zh-CN' },
  { width: 390, language: 'en' },
]

describe('the page of a report', () => {
  it.each(screens)('tells whoever oversees it why what was told is not shown: %o', async (screen) => {
    const officer = await newOfficer(browser, server, 'supervisor', screen)
    const page = await officer.newPage()
    const why = screen.language === 'en' ? /What was reported is secret by law/ : /举报内容依法保密/
    for (const tab of ['submission', 'evidence']) {
      await page.goto(`/desk/cases/${report.id}?tab=${tab}`)
      await page.getByText(why).first().waitFor()
      expect(await page.content()).not.toContain(NARRATIVE)
      if (process.env.PICTURES)
        await page.screenshot({ path: `${process.env.PICTURES}/${tab}-${screen.width}.png`, fullPage: true })
      expect({ tab, barriers: await findBarriers(page), isTooWide: await isTooWide(page) }).toEqual({
        tab,
        barriers: [],
        isTooWide: false,
      })
    }
    await officer.close()
  })

  it('says to who may not know the reporter that the name is kept secret, not that there is none', async () => {
    const officer = await newOfficer(browser, server, 'head')
    const page = await officer.newPage()
    await page.goto(`/desk/cases/${report.id}?tab=submission`)
    await page
      .getByText(/举报人信息依法保密，仅核查人员可以查看/)
      .first()
      .waitFor()
    expect(await page.content()).not.toContain('没有留下身份信息')
    await officer.close()
  })

  it('shows the head the file under the name of the case, without a hash', async () => {
    const officer = await newOfficer(browser, server, 'head')
    const page = await officer.newPage()
    await page.goto(`/desk/cases/${report.id}?tab=evidence`)
    await page
      .getByText(`${report.number.slice(0, -2)}-1.jpg`)
      .first()
      .waitFor()
    expect(await page.content()).not.toMatch(/王小明的截图|[0-9a-f]{8} [0-9a-f]{8}/)
    expect(await findBarriers(page)).toEqual([])
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/head.png`, fullPage: true })
    await officer.close()
  })
})
