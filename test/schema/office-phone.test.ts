import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { findAuthoritiesByIds } from '../../server/identity/authority-store.ts'
import { importAuthorities } from '../../server/identity/import-authorities.ts'
import { given, submissionInput } from '../support/given.ts'
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

  it('is that of the office for whom gave none, on papers and for the filer who follows the case', async () => {
    const found = await given(town.house).caseIn('mediation', 'accepted')
    const plain = await contactFor('head', found.id)
    const importing = async (phone: string) => {
      const [office] = await findAuthoritiesByIds(town.house.system(), [found.authorityId])
      const folder = await mkdtemp(join(tmpdir(), 'weijian-office-'))
      const file = join(folder, 'offices.jsonl')
      const [above] = await findAuthoritiesByIds(town.house.system(), [office!.parentId!])
      const { name, divisionCode, level } = office!
      await writeFile(file, `${JSON.stringify({ name, divisionCode, level, parent: above!.name, phone })}\n`)
      const bad: string[] = []
      await importAuthorities(town.house.system(), { file, onBadLine: ({ problem }) => bad.push(problem) })
      await rm(folder, { recursive: true })
      return bad
    }
    expect(await importing('打给我')).toEqual([expect.stringContaining('phone')])
    expect(await importing('0512－65550100')).toEqual([])
    expect(await contactFor('head', found.id)).toBe(`${plain}，0512-65550100`)
    await set('65550105')
    expect(await contactFor('head', found.id)).toBe(`${plain}，65550105`)
    await set('')
    const filed = await town.server.graphql(
      'mutation ($input: FileSubmissionInput!) { fileSubmission(input: $input) { ... on Receipt { number secret } } }',
      { input: submissionInput() },
    )
    const followed = await town.server.graphql(
      `query ($number: String!, $secret: String!) { followSubmission(number: $number, secret: $secret) {
        cases { authority { name phone } } } }`,
      filed.data.fileSubmission,
    )
    expect(followed.data.followSubmission.cases[0].authority).toEqual({
      name: '清溪县市场监督管理局',
      phone: '0512-65550100',
    })
    expect(await importing('')).toEqual([])
    expect(await contactFor('head', found.id)).toBe(plain)
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
