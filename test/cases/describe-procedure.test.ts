import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { drawProcedure, followRoad } from '../../server/cases/describe-procedure.ts'
import { procedures } from '../../server/cases/procedures/index.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ limitScale: 1_000 })
})
afterAll(() => house.close())

const lineOf = async (procedure: 'mediation' | 'report', state: string) => {
  const found = await given(house).caseIn(procedure, state)
  const { line, here } = await followRoad(await house.as('head'), found)
  return line.map((one, i) => (i === here ? `[${one}]` : one)).join(' ')
}

describe('followRoad', () => {
  it('tells where the case has been, where it is, and what is left', async () => {
    expect(await lineOf('mediation', 'registered')).toBe('[registered] accepted mediating agreed closed archived')
    expect(await lineOf('mediation', 'agreed')).toBe('registered accepted mediating [agreed] closed archived')
    expect(await lineOf('report', 'filed')).toBe('registered verifying [filed] closed archived')
  })

  it('goes on along the road from a state that leads back to it', async () => {
    expect(await lineOf('mediation', 'suspended')).toBe(
      'registered accepted mediating [suspended] agreed closed archived',
    )
    expect(await lineOf('mediation', 'identityPending')).toBe(
      'registered [identityPending] accepted mediating agreed closed archived',
    )
  })

  it('claims no step that was not taken, and promises none that cannot come', async () => {
    expect(await lineOf('mediation', 'notified')).toBe('registered accepted terminated [notified] closed archived')
    expect(await lineOf('mediation', 'refused')).toBe('registered [refused] closed archived')
    expect(await lineOf('mediation', 'terminated')).toBe('registered accepted [terminated] closed archived')
    expect(await lineOf('report', 'archived')).toBe('registered notCompetent closed [archived]')
    expect(await lineOf('report', 'notCompetent')).toBe('registered [notCompetent] closed archived')
  })
})

describe('drawProcedure', () => {
  it('has every state, and marks the steps this case has taken and no others', async () => {
    const found = await given(house).caseIn('mediation', 'notified')
    const { states, steps } = await drawProcedure(await house.as('head'), found)
    const mediation = procedures.find(({ name }) => name === 'mediation')!
    expect(states.map(({ state }) => state)).toEqual(Object.keys(mediation.states))
    expect(states.filter(({ status }) => status === 'CURRENT').map(({ state }) => state)).toEqual(['notified'])
    expect(steps.filter(({ taken }) => taken).map(({ action, from, to }) => [action, from, to])).toEqual([
      ['acceptComplaint', 'registered', 'accepted'],
      ['terminateMediation', 'accepted', 'terminated'],
      ['notifyTermination', 'terminated', 'notified'],
    ])
  })
})
