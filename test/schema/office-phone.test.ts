import { describe, expect, it } from '@jest/globals'
import { given } from '../support/given.ts'
import { givenServer } from '../support/given-server.ts'
import { issuePaper } from '../support/issue-paper.ts'
import type { TestRole } from '../support/people.ts'

const town = givenServer({ limitScale: 100 })

const set = async (phone: string, as: TestRole = 'head', language = 'zh-CN') => {
  const { data, errors } = await town.server.graphql(
    `mutation ($input: SetOfficePhoneInput!) { setOfficePhone(input: $input) { __typename
      ... on SetOfficePhoneDone { phone } ... on InvalidInput { fields { path message } } } }`,
    { input: { phone } },
    { cookie: await town.cookieOf(as), headers: { 'accept-language': language } },
  )
  return { answer: data?.setOfficePhone, code: errors?.[0]?.extensions?.code }
}

const mine = async (as: TestRole = 'head') =>
  (await town.server.graphql('{ me { officePhone } }', {}, { cookie: await town.cookieOf(as) })).data.me.officePhone

/** Whom a paper of the case names, as an officer starts from it. */
const contactFor = async (as: TestRole, caseId: string): Promise<string | undefined> => {
  const query = `query ($id: UUID!) { case(id: $id) { availableForms { name answers { name value } } } }`
  const { availableForms } = (await town.server.graphql(query, { id: caseId }, { cookie: await town.cookieOf(as) }))
    .data.case
  type Offered = { name: string; answers: { name: string; value: string }[] }
  const form = availableForms.find(({ name }: Offered) => name === 'complaintAcceptance')
  return form.answers.find(({ name }: { name: string }) => name === 'contact')?.value
}

describe('setOfficePhone', () => {
  it('is printed behind the name where papers say whom to ask, of its owner alone, until it is taken away', async () => {
    const { id } = await given(town.house).caseIn('mediation', 'accepted')
    const before = await contactFor('head', id)
    expect(before).not.toMatch(/\d/)
    expect(await mine()).toBeNull()
    expect((await set(' ０５１２－65550123 转 806 ')).answer).toEqual({
      __typename: 'SetOfficePhoneDone',
      phone: '0512-65550123-806',
    })
    expect(await mine()).toBe('0512-65550123-806')
    expect(await contactFor('head', id)).toBe(`${before}，0512-65550123-806`)
    expect(await contactFor('intake', id)).not.toMatch(/\d/)
    expect((await set('65550102')).answer.phone).toBe('65550102')
    expect((await set('')).answer.phone).toBe('')
    expect(await mine()).toBeNull()
    expect(await contactFor('head', id)).toBe(before)
  })

  it('is not carried over into the papers of somebody else', async () => {
    const found = await given(town.house).caseIn('mediation', 'accepted')
    const issue = async (as: TestRole, contact: string) =>
      issuePaper(await town.house.as(as), found, 'complaintAcceptance', undefined, { contact })
    const plain = { head: await contactFor('head', found.id), intake: await contactFor('intake', found.id) }
    await issue('head', '郑局长 0512-65550199')
    expect(await contactFor('intake', found.id)).toBe(plain.intake)
    expect(await contactFor('head', found.id)).toBe('郑局长 0512-65550199')
    await issue('intake', '陈沐 0512-65550198')
    expect(await contactFor('head', found.id)).toBe('郑局长 0512-65550199')
    // The number they keep now goes before one they wrote then.
    await set('65550102')
    expect(await contactFor('head', found.id)).toBe(`${plain.head}，65550102`)
    await set('')
  })

  it('refuses what is no number, beside its field and in the language of the reader', async () => {
    for (const [language, message] of [
      ['zh-CN', /请填写办公电话/],
      ['en', /Write an office number/],
    ] as const)
      for (const phone of ['打给我', '123', '0512-6555012345678', '1380013800', '65550102，65550103'])
        expect((await set(phone, 'head', language)).answer).toEqual({
          __typename: 'InvalidInput',
          fields: [{ path: 'phone', message: expect.stringMatching(message) }],
        })
    expect(await mine()).toBeNull()
  })

  it('is for those whom papers name', async () => {
    expect((await set('65550102', 'auditor')).code).toBe('FORBIDDEN')
    expect((await set('65550101', 'intake')).answer.phone).toBe('65550101')
    expect(await mine('head')).toBeNull()
  })
})
