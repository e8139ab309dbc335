import { describe, expect, it } from '@jest/globals'
import { enforcement } from '../../server/cases/procedures/enforcement.ts'
import { findBarriers } from '../support/browser.ts'
import { approved, noticed, passed, proposal, report } from '../support/enforcement-roads.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { issuePaper } from '../support/issue-paper.ts'
import type { TestRole } from '../support/people.ts'
import { picture } from '../support/picture.ts'
import { takeStep } from '../support/take-step.ts'

const desk = givenDesk()
const today = '2026-11-23'

const act = async (role: TestRole, caseId: string, name: string, answers: Record<string, unknown> = {}) => {
  const page = await desk.pageOf(role)
  const look = async () => expect(await findBarriers(page)).toEqual([])
  await takeStep(page, { caseId, name, answers, ...(name === 'writeReport' ? { look } : {}) })
}

const issue = async (as: 'head' | 'investigator', id: string, form: string) =>
  issuePaper(await desk.house.as(as), await givenEnforcement(desk.house).load(id), form)
const stateOf = async (id: string) => (await givenEnforcement(desk.house).load(id)).state

describe('a penalty case on the desk', () => {
  it('is worked from its filing to the archive by head, officer and reviewer', async () => {
    const { id } = await givenEnforcement(desk.house).opened()
    await act('head', id, 'nameOfficers', {
      leadId: desk.house.town.ids.investigator,
      secondId: await secondOfficer(desk.house),
    })
    await picture(await desk.pageOf('head'), 'penalty-investigating-zh-1280')
    await act('investigator', id, 'tellRights', { toldOn: today, shown: true, told: true })
    await act('investigator', id, 'writeReport', report().answers)
    await act('investigator', id, 'submitForReview')
    await act('legalReviewer', id, 'passReview', passed.answers)
    expect(await stateOf(id)).toBe('reviewed')
    await issue('investigator', id, 'penaltyNotice')
    await act('investigator', id, 'serveNotice', { ...noticed.answers, servedOn: today })
    await act('investigator', id, 'recordDefence', { saidOn: today, defence: '已经整改。' })
    await act('investigator', id, 'answerDefence', { adopted: 'partly', answer: '从轻处罚。' })
    await act('investigator', id, 'closeDefence', { waived: true })
    await act('investigator', id, 'proposeDecision', proposal({ fineFen: 300_000 }).answers)
    await act('head', id, 'approveDecision', approved.answers)
    await issue('head', id, 'penaltyDecision')
    await act('investigator', id, 'serveDecision', { mode: 'direct', servedOn: today })
    await act('investigator', id, 'recordPayment', { amountFen: 300_000, paidOn: today, receipt: 'PJ-0001' })
    await act('head', id, 'publishDecision', { publishedOn: today })
    await issue('investigator', id, 'closingApproval')
    await act('head', id, 'closeEnforcement', { reason: '执行完毕，同意结案。' })
    await act('investigator', id, 'archiveCase', { mainFile: true, sideFile: true })
    expect(await stateOf(id)).toBe('archived')
    const page = await desk.pageOf('investigator')
    await page.locator('[aria-current=step]', { hasText: enforcement.states.archived.words.zh }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await picture(page, 'penalty-archived-zh-1280')
  }, 240_000)
})
