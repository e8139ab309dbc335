import { beforeAll, describe, expect, it } from '@jest/globals'
import { findBarriers, isTooWide, newVisitor } from '../support/browser.ts'
import { fillFiling } from '../support/filing-form.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenSeller } from '../support/given-seller.ts'
import { picture } from '../support/picture.ts'

// Port 9 is nobody's: the search server is away for the whole file.
const desk = givenDesk({ search: { url: 'http://127.0.0.1:9', key: 'none' } })
beforeAll(async () => {
  await givenSeller(desk.house, { name: '清溪茶业' })
})

describe('filing while the search server is away', () => {
  it.each([
    { width: 390, language: 'zh-CN', says: '搜索暂时不完整', found: '找到1家', none: '没有搜到' },
    { width: 1280, language: 'en', says: 'Search is limited just now', found: '1 seller found', none: 'Nothing found' },
  ] as const)(
    'finds known sellers by exact words and says so, at $width px',
    async ({ says, found, none, ...screen }) => {
      const visitor = await newVisitor(desk.browser, desk.server.url, { width: screen.width })
      const page = await visitor.newPage()
      await fillFiling.what(page)
      if (screen.language === 'en') await page.getByRole('button', { name: 'English' }).click()
      const search = page.getByRole('searchbox')
      await search.fill('清溪茶')
      await page.getByText(found).waitFor()
      await page.getByText(says).waitFor()
      await picture(page, `filing-without-search-${screen.width}`)
      expect([await findBarriers(page), await isTooWide(page)]).toEqual([[], false])
      await search.fill('清西茶')
      await page.getByText(none).waitFor()
      expect(await page.getByText(says).count()).toBe(1)
      await search.fill('清溪茶')
      await page.getByRole('button', { name: /清溪茶业/ }).click()
      await page.getByText('清溪茶业').waitFor()
      await visitor.close()
    },
  )
})
