import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { photo } from '../evidence/pictures.ts'
import { given, submissionInput } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { givenServer } from '../support/given-server.ts'
import { givenUpload } from '../support/given-upload.ts'
import { issuePaper } from '../support/issue-paper.ts'
import type { TestRole } from '../support/people.ts'

const town = givenServer({ limitScale: 100 })

type Known = Pick<CaseRow, 'id' | 'version'>
type Spoken = { as?: TestRole; language?: 'zh-CN' | 'en' }

const ask = async (
  query: string,
  variables: Record<string, unknown>,
  { as = 'intake', language = 'zh-CN' }: Spoken = {},
) => {
  const headers = { 'accept-language': language }
  const { data, errors } = await town.server.graphql(query, variables, { cookie: await town.cookieOf(as), headers })
  return { data, code: errors?.[0]?.extensions?.code }
}

const archive = (found: Known, answers: object = { inOrder: true }, spoken: Spoken = {}) =>
  ask(
    `mutation ($input: ArchiveCaseInput!) { archiveCase(input: $input) { __typename
      ... on CaseActionDone { case { id version state stateLabel isClosed } }
      ... on InvalidInput { fields { path message } } } }`,
    { input: { caseId: found.id, expectedVersion: found.version, ...answers } },
    spoken,
  )

const listed = async (filter: object, as: TestRole = 'intake'): Promise<string[]> => {
  const query = `query ($filter: CaseFilter) { cases(filter: $filter, first: 100) { nodes { id } } }`
  const { data } = await ask(query, { filter }, { as })
  return data.cases.nodes.map(({ id }: Known) => id)
}

const counted = async (as: TestRole): Promise<number | undefined> => {
  const { data } = await ask('{ queues { name count } }', {}, { as })
  return data.queues.find(({ name }: { name: string }) => name === 'TO_ARCHIVE')?.count
}

describe.each(['mediation', 'report'] as const)('archiveCase of a %s', (procedure) => {
  it('wants the file confirmed to be in order, and is shown as archived in both languages', async () => {
    const closed = await given(town.house).caseIn(procedure, 'closed')
    const missing = await archive(closed, {})
    expect(missing.data.archiveCase).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'inOrder' }] })
    for (const [language, message] of [
      ['zh-CN', '此条件必须满足'],
      ['en', 'This condition must hold.'],
    ] as const) {
      const refused = await archive(closed, { inOrder: false }, { language })
      expect(refused.data.archiveCase.fields).toEqual([{ path: 'inOrder', message }])
    }
    const split = await archive(closed, { inOrder: true, mainFile: true })
    expect(split.data.archiveCase).toMatchObject({ __typename: 'InvalidInput' })
    const done = await archive(closed, { inOrder: true, note: '共六页。' }, { language: 'en' })
    expect(done.data.archiveCase.case).toMatchObject({ state: 'archived', stateLabel: 'Archived', isClosed: true })
    const again = await archive(done.data.archiveCase.case)
    expect(again.data.archiveCase).toMatchObject({ __typename: 'IllegalTransition' })
    const query = `query ($id: UUID!) { case(id: $id) { stateLabel steps { state status } availableActions { name } } }`
    const { data } = await ask(query, { id: closed.id })
    expect(data.case).toMatchObject({ stateLabel: '已归档', availableActions: [] })
    expect(data.case.steps.at(-1)).toEqual({ state: 'archived', status: 'CURRENT' })
  })

  it('comes after the case is closed, and keeps the day on which that was', async () => {
    const open = await given(town.house).caseIn(procedure, procedure === 'mediation' ? 'withdrawn' : 'notCompetent')
    expect((await archive(open)).data.archiveCase).toMatchObject({ __typename: 'IllegalTransition' })
    const closed = await given(town.house).act(open, 'intake', 'closeCase')
    town.house.clock.set('2026-11-25T02:00:00Z')
    const { data } = await archive(closed)
    town.house.clock.set('2026-11-23T02:00:00Z')
    expect(data.archiveCase.case.state).toBe('archived')
    const kept = await town.house.parts.db
      .selectFrom('caseFile')
      .selectAll()
      .where('id', '=', closed.id)
      .executeTakeFirst()
    expect(kept).toMatchObject({ isOpen: false, closedAt: closed.closedAt })
  })

  it('is for the desk and for whoever handled the case', async () => {
    const handler = procedure === 'mediation' ? 'mediator' : 'investigator'
    const closed = await given(town.house).caseIn(procedure, 'closed')
    for (const as of ['head', handler] as const) expect((await archive(closed, {}, { as })).code).toBe('FORBIDDEN')
    const assigneeId = town.house.town.ids[handler]
    await town.house.parts.db.updateTable('caseFile').set({ assigneeId }).where('id', '=', closed.id).execute()
    const { data } = await archive(closed, { inOrder: true }, { as: handler })
    expect(data.archiveCase.case.state).toBe('archived')
  })

  it('stands in the queue of those who archive until it is done, and is found by its state afterwards', async () => {
    const closed = await given(town.house).caseIn(procedure, 'closed')
    const waiting = (await counted('intake'))!
    expect(await listed({ queue: 'TO_ARCHIVE' })).toContain(closed.id)
    expect(await listed({ queue: 'TO_ARCHIVE' }, 'head')).toEqual([])
    expect(await counted('head')).toBeUndefined()
    await archive(closed)
    expect(await counted('intake')).toBe(waiting - 1)
    expect(await listed({ queue: 'TO_ARCHIVE' })).not.toContain(closed.id)
    expect(await listed({ queue: 'CLOSED' })).toContain(closed.id)
    expect(await listed({ procedure, states: ['archived'] })).toContain(closed.id)
    expect(await listed({ procedure, states: ['closed'] })).not.toContain(closed.id)
  })

  it('leaves its papers to be read and lets none be issued, previewed or issued again', async () => {
    const closed = await given(town.house).caseIn(procedure, 'closed')
    const { id: documentId } = await issuePaper(await town.house.as('intake'), closed, 'fileIndex')
    const { data } = await archive(closed)
    const { id, version } = data.archiveCase.case as Known
    const papers = `query ($id: UUID!) { case(id: $id) { availableForms { name enabled disabledReason } } }`
    for (const [language, words] of [
      ['zh-CN', /案卷已经归档/],
      ['en', /The file is in the archive/],
    ] as const) {
      const { availableForms } = (await ask(papers, { id }, { language })).data.case
      expect(availableForms.length).toBeGreaterThan(0)
      for (const form of availableForms)
        expect(form).toMatchObject({ enabled: false, disabledReason: expect.stringMatching(words) })
    }
    const asked = { caseId: id, form: 'fileIndex', fields: [] }
    const unseen = `mutation ($input: PreviewDocumentInput!) { previewDocument(input: $input) { __typename } }`
    expect((await ask(unseen, { input: asked })).data.previewDocument.__typename).toBe('InvalidInput')
    const issue = `mutation ($input: IssueDocumentInput!) { issueDocument(input: $input) { __typename
      ... on InvalidInput { fields { path message } } } }`
    for (const replacesId of [undefined, documentId]) {
      const input = { ...asked, expectedVersion: version, clientRequestId: randomUUID(), replacesId }
      expect((await ask(issue, { input })).data.issueDocument).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: 'form', message: expect.stringContaining('案卷已经归档') }],
      })
    }
    const open = `mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { __typename } }`
    expect((await ask(open, { input: { documentId } })).data.openDocument.__typename).toMatch(/Opened|Document/)
  })
})

describe('the papers that bind a file', () => {
  const reason = async (found: Known, as: TestRole, language: 'zh-CN' | 'en'): Promise<string | null> => {
    const query = `query ($id: UUID!) { case(id: $id) { availableActions { name disabledReason } } }`
    const { availableActions } = (await ask(query, { id: found.id }, { as, language })).data.case
    return availableActions.find(({ name }: { name: string }) => name === 'archiveCase').disabledReason
  }
  const BY_HAND = { mode: 'direct' }
  const load = (found: Known) => givenEnforcement(town.house).load(found.id)
  const issue = async (found: Known, form: string, as: TestRole = 'intake') =>
    issuePaper(await town.house.as(as), await load(found), form, undefined, form === 'serviceReceipt' ? BY_HAND : {})

  it.each(['mediation', 'report'] as const)('are issued anew for a %s to which papers came', async (procedure) => {
    const closed = await given(town.house).caseIn(procedure, 'closed')
    for (const form of ['fileIndex', 'fileCover', 'serviceReceipt']) await issue(closed, form)
    expect(await reason(closed, 'intake', 'zh-CN')).toBe(
      '卷内又签发了文书，之后没有重新签发《卷内文件目录》《卷宗封面》：先在本案“文书”栏重新签发，再归档',
    )
    expect(await reason(closed, 'intake', 'en')).toBe(
      '“Index of the file”, “Cover of the file” was issued before other papers of the file: issue it again on the tab Papers of this case first',
    )
    expect((await archive(closed)).data.archiveCase).toEqual({ __typename: 'IllegalTransition' })
    await issue(closed, 'fileIndex')
    expect(await reason(closed, 'intake', 'zh-CN')).toContain('没有重新签发《卷宗封面》')
    await issue(closed, 'fileCover')
    expect(await reason(closed, 'intake', 'zh-CN')).toBeNull()
    expect((await archive(closed)).data.archiveCase.case.state).toBe('archived')
  })

  it('are issued anew in a penalty case that is closed already, where no other paper is', async () => {
    const as = 'investigator'
    const closed = await givenEnforcement(town.house).caseIn('closed')
    for (const form of ['fileIndex', 'fileRemarks', 'serviceReceipt']) await issue(closed, form, as)
    const answers = { mainFile: true, sideFile: true }
    expect(await reason(closed, as, 'zh-CN')).toContain('《卷内文件目录》《卷内备考表》')
    expect((await archive(closed, answers, { as })).data.archiveCase.__typename).toBe('IllegalTransition')
    for (const form of ['fileIndex', 'fileRemarks']) expect(await issue(closed, form, as)).toMatchObject({ version: 2 })
    expect((await archive(closed, answers, { as })).data.archiveCase.case.state).toBe('archived')
  })

  it('are issued anew in a penalty case where a paper of its report came after them', async () => {
    const as = 'investigator'
    const closed = await givenEnforcement(town.house).caseIn('closed')
    const report = await load({ id: closed.facts.reportCaseId!, version: 0 })
    for (const form of ['fileIndex', 'fileRemarks']) await issue(closed, form, as)
    await issue(report, 'fileIndex', 'head')
    expect(await reason(closed, as, 'zh-CN')).toBeNull()
    await issue(report, 'serviceReceipt', 'head')
    const answers = { mainFile: true, sideFile: true }
    for (const [language, message] of [
      ['zh-CN', '卷内又签发了文书，之后没有重新签发《卷内文件目录》《卷内备考表》：先在本案“文书”栏重新签发，再归档'],
      [
        'en',
        '“Index of the file”, “Remarks on the file” was issued before other papers of the file: issue it again on the tab Papers of this case first',
      ],
    ] as const)
      expect((await archive(closed, answers, { as, language })).data.archiveCase).toEqual({
        __typename: 'InvalidInput',
        fields: [{ path: 'mainFile', message }],
      })
    for (const form of ['fileIndex', 'fileRemarks']) await issue(closed, form, as)
    expect((await archive(closed, answers, { as })).data.archiveCase.case.state).toBe('archived')
  })

  it('stay as they are in the archive when the report has a paper issued later, which lies in its own file', async () => {
    const as = 'investigator'
    const closed = await givenEnforcement(town.house).caseIn('closed')
    const report = await load({ id: closed.facts.reportCaseId!, version: 0 })
    await issue(closed, 'fileIndex', as)
    const { data } = await archive(closed, { mainFile: true, sideFile: true }, { as })
    const documentsOf = async (id: string): Promise<{ form: string }[]> =>
      (await ask('query ($id: UUID!) { case(id: $id) { documents { form } } }', { id }, { as: 'head' })).data.case
        .documents
    const bound = await documentsOf(closed.id)
    await issue(report, 'serviceReceipt', 'head')
    expect(await documentsOf(report.id)).toContainEqual({ form: 'serviceReceipt' })
    expect(await documentsOf(closed.id)).toEqual(bound)
    expect(await load(closed)).toMatchObject({ state: 'archived', version: data.archiveCase.case.version })
  })

  it('are issued anew where evidence came after them', async () => {
    const open = await given(town.house).caseIn('report', 'notCompetent')
    await issue(open, 'fileIndex')
    const { uploadId } = await givenUpload(town.house, await photo(), '柜台.jpg')
    const answers = { file: uploadId, takenOn: town.house.clock.today(), takenWhere: '店内', takenBy: '周砚' }
    const input = { caseId: open.id, expectedVersion: open.version, action: 'addEvidence', answers }
    const closed = await given(town.house).act(
      await performCaseAction(await town.house.as('head'), input),
      'intake',
      'closeCase',
    )
    for (const [language, words] of [
      ['zh-CN', '卷内又添加了证据，之后没有重新签发《卷内文件目录》'],
      ['en', '“Index of the file” was issued before evidence was added to the file'],
    ] as const)
      expect((await archive(closed, { inOrder: true }, { language })).data.archiveCase).toEqual({
        __typename: 'InvalidInput',
        fields: [{ path: 'inOrder', message: expect.stringContaining(words) }],
      })
    await issue(closed, 'fileIndex')
    expect((await archive(closed)).data.archiveCase.case.state).toBe('archived')
  })
})

describe('what the filer is told of an archived case', () => {
  it('is the same as before: that it is closed', async () => {
    const receipt = await ask(
      `mutation ($input: FileSubmissionInput!) { fileSubmission(input: $input) { ... on Receipt { number secret } } }`,
      { input: submissionInput() },
    )
    const follow = async (language: 'zh-CN' | 'en') => {
      const query = `query ($number: String!, $secret: String!) { followSubmission(number: $number, secret: $secret) {
        cases { stateLabel next isClosed } timeline { title } } }`
      return (await ask(query, receipt.data.fileSubmission, { language })).data.followSubmission
    }
    const opened = await town.house.parts.db
      .selectFrom('caseFile')
      .innerJoin('submission', 'submission.id', 'caseFile.submissionId')
      .select('caseFile.id')
      .where('submission.number', '=', receipt.data.fileSubmission.number)
      .executeTakeFirstOrThrow()
    let now = { ...opened, version: 1 } as CaseRow
    now = await given(town.house).act(now, 'intake', 'withdrawComplaint')
    now = await given(town.house).act(now, 'intake', 'closeCase')
    const before = [await follow('zh-CN'), await follow('en')]
    expect(before[0].cases).toEqual([{ stateLabel: '已办结', next: '已经办结', isClosed: true }])
    expect((await archive(now)).data.archiveCase.case.state).toBe('archived')
    expect([await follow('zh-CN'), await follow('en')]).toEqual(before)
  })
})
