import { describe, expect, it } from '@jest/globals'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { findBarriers } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { picture } from '../support/picture.ts'
import { takeStep } from '../support/take-step.ts'

const desk = givenDesk()

const offered = async () => {
  const found = await given(desk.house).caseIn('mediation', 'registered')
  return performCaseAction(await desk.house.as('head'), {
    caseId: found.id,
    expectedVersion: found.version,
    action: 'offerTransfer',
    answers: { authorityId: desk.house.town.otherCountyId, reason: '实际经营地不在本县' },
  })
}

describe('a case offered to another office, at its desk', () => {
  it('is taken by the button that stands first', async () => {
    const found = await offered()
    const page = await desk.pageOf('stranger')
    await page.goto('/desk/cases?queue=TRANSFERRED_IN')
    await page.getByRole('link', { name: found.number }).click()
    await page.getByRole('button', { name: '接收', exact: true }).waitFor()
    expect(await page.getByText(/^下一步：/).count()).toBe(0)
    await takeStep(page, { caseId: found.id, name: 'acceptTransfer' })
    await page.getByRole('button', { name: '决定受理', exact: true }).waitFor()
  })

  it.each([
    ['zh-CN', 1280],
    ['zh-CN', 390],
  ] as const)('is told to be with the other office once it was returned, in %s at %i px', async (language, width) => {
    const found = await offered()
    const page = await desk.pageOf('stranger', { width, language })
    await takeStep(page, { caseId: found.id, name: 'returnTransfer', answers: { reason: '经营地在清溪县。' } })
    await page.getByRole('heading', { level: 1, name: '这个案件已经不在您这里' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await picture(page, `transfer-returned-${width}`)
    await page.getByRole('link', { name: '返回列表' }).click()
    await page.getByRole('heading', { level: 1, name: '本单位在办' }).waitFor()
    await page.goto(`/desk/cases/${found.id}`)
    await page.getByRole('heading', { level: 1, name: '没有找到这个案件' }).waitFor()
  })
})
