import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { decideFieldRecord } from '../../server/field/decide-field-record.ts'
import { registerInField } from '../../server/field/register-in-field.ts'
import { mergeSellers } from '../../server/sellers/merging/merge-sellers.ts'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { findBarriers, isTooWide, openBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { fieldInput, plainInput } from '../support/given-field.ts'
import type { House } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { picture } from '../support/picture.ts'

let house: House
let server: OpenedServer
let browser: Browser
let visited: string

beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 50 })
  server = await openServer(house)
  const phone = '16900000021'
  const ids = await givenSellers(house, [
    { name: '云栖小馆', identifiers: [{ kind: 'PHONE', value: phone }] },
    { name: '云栖小馆分店' },
  ])
  visited = ids.云栖小馆!
  await given(house).opened('mediation', { seller: { phone } })
  const head = await house.as('head')
  const pair = { sellerId: ids.云栖小馆分店!, intoId: visited, reason: '同一负责人' }
  await mergeSellers(head, { ...pair, expectedVersions: [1, 1] })
  const told = await fieldInput(house, { phones: [phone] })
  const record = await registerInField(await house.as('intake'), plainInput(told))
  await decideFieldRecord(head, {
    recordId: record.id,
    decision: 'JOIN',
    sellerId: visited,
    reason: '电话相同，人也相同',
  } as never)
  await house.settle()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})

describe('an operator at the desk', () => {
  it('is one row with its other names, and its page shows the visits and the cases under all names', async () => {
    const officer = await newOfficer(browser, server, 'head')
    const page = await officer.newPage()
    await page.goto('/desk/sellers?query=云栖小馆')
    await page.getByText('同一经营者，还命中：').waitFor()
    expect(await page.locator('[data-row]').count()).toBe(1)
    expect(await page.getByRole('link', { name: '云栖小馆分店' }).count()).toBe(1)
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: '云栖小馆分店' }).click()
    await page.getByText('受理时的商家为「云栖小馆」').waitFor()
    await page.goto(`/desk/sellers/${visited}`)
    await page.getByRole('heading', { name: '现场登记' }).waitFor()
    await page.getByText('，理由：电话相同，人也相同').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await picture(page, 'visits-zh-1280')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await isTooWide(page)).toBe(false)
    await officer.close()
  })
})
