import { describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { given } from '../support/given.ts'
import { givenServer } from '../support/given-server.ts'

const town = givenServer()

const COUNTY = '330182'

const look = async ({ id }: CaseRow, language = 'zh-CN') => {
  const { data } = await town.server.graphql(
    `query ($id: UUID!) { case(id: $id) {
      clocks { clock daysLate state } venueFacts { fact value } timeline { action body }
      availableActions { name fields { name options { value label } } } } }`,
    { id },
    { cookie: await town.cookieOf('head'), headers: { 'accept-language': language } },
  )
  const { clocks, venueFacts, timeline, availableActions } = data.case
  const bodyOf = (action: string) => timeline.findLast((one: { action: string }) => one.action === action)?.body
  return { clocks, venueFacts, bodyOf, availableActions }
}

describe('what a case tells', () => {
  it('is places by their names, with the code behind, in the choices, the facts and the story', async () => {
    const act = given(town.house).act
    const of = await given(town.house).opened('mediation')
    const kind = await act(of, 'head', 'stateVenueFact', { fact: 'sellerKind', value: 'OFFLINE' })
    const placed = await act(kind, 'head', 'stateVenueFact', { fact: 'actualPlace', value: COUNTY })
    const { venueFacts, bodyOf, availableActions } = await look(placed)
    expect(venueFacts).toContainEqual({ fact: 'actualPlace', value: `清溪县市场监督管理局（${COUNTY}）` })
    expect(bodyOf('stateVenueFact')).toContain(`清溪县市场监督管理局（${COUNTY}）`)
    const { fields } = availableActions.find(({ name }: { name: string }) => name === 'confirmVenue')
    const [candidate] = fields[0].options
    expect(candidate.label).toContain(`：清溪县市场监督管理局（${COUNTY}）`)
    const confirmed = await act(placed, 'head', 'confirmVenue', { candidate: candidate.value, reason: '营业执照。' })
    expect((await look(confirmed)).bodyOf('confirmVenue')).toContain(`清溪县市场监督管理局（${COUNTY}）`)
  })

  it('is that a step came late, and by how much', async () => {
    const found = await given(town.house).opened('mediation')
    town.house.clock.set('2026-12-04T02:00:00Z')
    const late = await given(town.house).act(found, 'head', 'acceptComplaint', {})
    const { clocks, bodyOf } = await look(late)
    expect(clocks.find(({ clock }: { clock: string }) => clock === 'C1')).toMatchObject({ state: 'DONE', daysLate: 2 })
    expect(clocks.find(({ clock }: { clock: string }) => clock === 'C2')).toMatchObject({ daysLate: null })
    expect(bodyOf('acceptComplaint')).toContain('超过2个工作日，2026年12月2日到期')
    expect((await look(late, 'en')).bodyOf('acceptComplaint')).toContain('2 working days after')
    town.house.clock.set('2026-11-23T02:00:00Z')
  })

  it('is the number of a case that a step opened', async () => {
    const mediating = await given(town.house).caseIn('mediation', 'mediating')
    const led = await given(town.house).act(mediating, 'head', 'openLead', {
      foundOn: '2026-11-23',
      lead: '没有许可证。',
    })
    expect((await look(led)).bodyOf('openLead')).toMatch(/另立案件C2026-/)
  })
})
