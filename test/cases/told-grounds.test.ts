import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { followSubmission } from '../../server/cases/follow-submission.ts'
import { acting } from '../support/acting.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let steps: ReturnType<typeof acting>
beforeAll(async () => {
  house = await openHouse()
  steps = acting(house)
})
afterAll(() => house.close())

describe('why mediation ended', () => {
  it('is told to each reader in their own language, whatever the filer wrote in', async () => {
    const { submission, secret } = await given(house).submission({ kinds: ['DISPUTE'] })
    await house.parts.db.updateTable('submission').set({ locale: 'en' }).where('id', '=', submission.id).execute()
    const [found] = await steps.casesWith({ submissionId: submission.id } as CaseRow)
    const taken = await steps.act(found!, 'intake', 'acceptComplaint')
    const ended = await steps.act(taken, 'head', 'terminateMediation', {
      ground: 'NO_AGREEMENT_POSSIBLE',
      reason: '分歧较大。',
    })
    for (const [locale, words, foreign] of [
      ['zh-CN', /无法达成[\s\S]*分歧较大。/, /[a-z]{4}/],
      ['en', /agree[\s\S]*\(/, /无法达成/],
    ] as const) {
      const followed = await followSubmission(house.anonymous(locale), { number: submission.number, secret })
      const entries = await listCaseEntries(await house.as('head', locale), ended)
      for (const { body } of [...followed!.timeline, ...entries].filter(({ kind }) => kind === 'MESSAGE_TO_FILER')) {
        expect(body).toMatch(words)
        expect(body).not.toMatch(foreign)
      }
    }
  })
})
