import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { filePlaces } from '../../server/documents/file-places.ts'
import { forms } from '../../server/documents/forms/index.ts'
import { FILE_CLASSES, fileOrderOn } from '../../server/law/file-order.ts'
import { photo } from '../evidence/pictures.ts'
import { issued } from '../support/enforcement-roads.ts'
import { formCases, seized } from '../support/form-cases.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { givenServer } from '../support/given-server.ts'
import { givenUpload } from '../support/given-upload.ts'
import { issuePaper } from '../support/issue-paper.ts'
import type { TestRole } from '../support/people.ts'
import { readPdf } from '../support/read-pdf.ts'

const town = givenServer({ limitScale: 100 })

const enforcement = () => givenEnforcement(town.house)

/** What each form starts from, as the desk gets it. */
const startsOf = async (
  role: TestRole,
  { id }: Pick<CaseRow, 'id'>,
): Promise<Record<string, Record<string, string>>> => {
  const query = `query ($id: UUID!) { case(id: $id) { availableForms { name answers { name value } } } }`
  const { data } = await town.server.graphql(query, { id }, { cookie: await town.cookieOf(role) })
  type Offered = { name: string; answers: { name: string; value: string }[] }
  return Object.fromEntries(
    data.case.availableForms.map(({ name, answers }: Offered) => [
      name,
      Object.fromEntries(answers.map((one) => [one.name, one.value])),
    ]),
  )
}

/** Issues a paper at the desk's door and reads what it says. */
const issueAndRead = async (role: TestRole, found: CaseRow, form: string, fields: object[] = []): Promise<string> => {
  const { data } = await town.server.graphql(
    `mutation ($input: IssueDocumentInput!) { issueDocument(input: $input) { __typename
      ... on InvalidInput { fields { path message } } } }`,
    {
      input: { caseId: found.id, expectedVersion: found.version, form, fields, clientRequestId: randomUUID() },
    },
    { cookie: await town.cookieOf(role) },
  )
  expect(data.issueDocument.fields ?? []).toEqual([])
  const row = await town.house.parts.db
    .selectFrom('document')
    .selectAll()
    .where('caseId', '=', found.id)
    .where('form', '=', form)
    .orderBy('issuedAt', 'desc')
    .executeTakeFirstOrThrow()
  return (await readPdf(await buffer(town.house.parts.files.read(row.storageKey)))).join('')
}

/** What a record of a first contact has to confirm. */
const TOLD = { rightsTold: true }

/** Whether words come in this order. */
const inOrder = (text: string, ...words: string[]) => {
  const places = words.map((word) => [word, text.indexOf(word)] as const)
  expect(places.filter(([, place]) => place < 0)).toEqual([])
  expect(places.map(([word]) => word)).toEqual([...places].sort((a, b) => a[1] - b[1]).map(([word]) => word))
}

describe('the index of a penalty file', () => {
  it('lists main file and side file, each in the order of article 78, with receipts behind what they are for', async () => {
    const found = await enforcement().follow(await enforcement().caseIn('served'), [
      issued('investigator', 'serviceReceipt'),
      issued('investigator', 'sceneRecord', undefined, TOLD),
      issued('investigator', 'investigationReport'),
      issued('legalReviewer', 'caseReview'),
      issued('head', 'filingApproval'),
    ])
    const text = await issueAndRead('head', found, 'fileIndex')
    inOrder(text, '立案/不予立案审批表', '行政处罚决定书', '送达回证', '行政处罚告知书', '现场笔录', '案件调查终结报告')
    inOrder(text, '正卷', '现场笔录', '副卷', '案件调查终结报告', '案件审核/法制审核表', '第七十八条规定的顺序')
    expect(text.match(/卷内文件目录/g)).toHaveLength(1)
  })

  it('marks a paper that was replaced, and numbers the pages of each part through', async () => {
    const investigating = await enforcement().caseIn('investigating')
    const first = await issuePaper(await town.house.as('investigator'), investigating, 'sceneRecord', undefined, TOLD)
    await issuePaper(await town.house.as('investigator'), investigating, 'sceneRecord', first.id, TOLD)
    const second = await town.house.parts.db
      .selectFrom('document')
      .selectAll()
      .where('id', '=', first.id)
      .executeTakeFirst()
    expect(second!.pages).toBeGreaterThan(0)
    const text = await issueAndRead('head', investigating, 'fileIndex')
    expect(text.match(/已被替代/g)).toHaveLength(1)
    const pages = second!.pages!
    inOrder(
      text,
      `日${pages === 1 ? '1' : `1-${pages}`}已被替代`,
      `日${pages === 1 ? '2' : `${pages + 1}-${2 * pages}`}`,
    )
  })

  it('lists evidence by its pages and without the name of the file', async () => {
    const found = await enforcement().caseIn('investigating')
    const one = await issuePaper(await town.house.as('investigator'), found, 'sceneRecord', undefined, TOLD)
    const pdf = await buffer(town.house.parts.files.read(one.storageKey))
    const add = async (now: CaseRow, content: Buffer, name: string) => {
      const { uploadId } = await givenUpload(town.house, content, name)
      const answers = { file: uploadId, takenOn: town.house.clock.today(), takenWhere: '店内', takenBy: '周砚' }
      const input = { caseId: now.id, expectedVersion: now.version, action: 'addEvidence', answers }
      return performCaseAction(await town.house.as('investigator'), input)
    }
    const now = await add(await add(found, await photo(), '王小明的照片.jpg'), pdf, '王小明的笔录.pdf')
    const text = await issueAndRead('head', now, 'fileIndex')
    expect(text).not.toContain('王小明')
    const last = one.pages! + 1
    inOrder(
      text,
      '现场笔录',
      '证据材料1（图片）',
      `日${last}`,
      '证据材料2（PDF文件）',
      `日${last + 1}-${last + one.pages!}`,
    )
  })

  it('tells its cover how much it holds, and on which day the case was closed', async () => {
    const closed = await enforcement().caseIn('closed')
    const { fileCover } = await startsOf('investigator', closed)
    expect(fileCover).toMatchObject({
      closedOn: closed.facts.closedOn,
      sheets: expect.stringMatching(/^正卷\d+件\d+页，副卷\d+件\d+页$/),
    })
  })
})

describe('the file of a complaint or a report', () => {
  it.each([
    ['mediation', '投诉调解卷宗', '办结日期'],
    ['report', '举报核查卷宗', '办结日期'],
  ] as const)(
    'of a %s has an index in one list and a cover that names nobody who filed',
    async (procedure, kind, day) => {
      const closed = await given(town.house).caseIn(procedure, 'closed')
      const index = await issueAndRead('intake', closed, 'fileIndex')
      expect(index).toContain('按材料形成的先后排列')
      expect(index).not.toContain('副卷')
      const { fileCover } = await startsOf('intake', closed)
      expect(fileCover).toMatchObject({ closedOn: '2026-11-23', sheets: '共0件0页' })
      const fields = [
        ...Object.entries(fileCover!).map(([name, value]) => ({ name, value })),
        { name: 'keptFor', value: '十年' },
        { name: 'archiveNumber', value: '2026-17' },
      ]
      const cover = await issueAndRead('intake', closed, 'fileCover', fields)
      for (const words of [kind, day, '2026年11月23日', '十年', closed.number]) expect(cover).toContain(words)
      expect(cover).not.toContain('王小明')
    },
  )
})

describe('what the closing form starts from', () => {
  it('says by what the execution ended and by which item the case is closed', async () => {
    const found = await formCases(town.house).penaltyCaseFor(forms.find(({ name }) => name === 'closingApproval')!)
    const { closingApproval } = await startsOf('investigator', found)
    expect(closingApproval).toMatchObject({ cause: 'executed' })
    expect(closingApproval!.reasons).toMatch(
      /执行完毕。依据《市场监督管理行政处罚程序规定》第七十七条第（一）项，建议结案。$/,
    )
    expect(closingApproval!.reasons).not.toContain('或者终结')
  })

  it('names the goods that were forfeited or handed over, each once, and none that were given back', async () => {
    const lifted = { ...seized, answers: { ...seized.answers, items: '退还的包装盒，个，3' } }
    const dispose = (measure: string, outcome: string, reason: string) => ({
      as: 'head' as const,
      action: 'disposeOfSeized',
      answers: { measure, outcome, reason },
    })
    const decided = await formCases(town.house).decided('criminal', [seized, lifted])
    const found = await enforcement().follow(decided, [
      dispose('1', 'handedOver', '随案移送公安机关。'),
      dispose('2', 'released', '没有继续扣押的必要。'),
    ])
    const { closingApproval, goodsDisposal } = await startsOf('head', found)
    expect(closingApproval!.goods).toMatch(/^精华液，30毫升，瓶，20：2026年\d+月\d+日随案移送。$/)
    expect(closingApproval!.reasons).toContain('第七十七条第（四）项')
    expect(goodsDisposal).toBeDefined()
  })
})

describe('a receipt of service', () => {
  it('starts from the newest paper in force and whom it is for', async () => {
    const found = await enforcement().caseIn('reviewed')
    const { serviceReceipt } = await startsOf('head', found)
    expect(serviceReceipt!.papers).toContain('行政处罚告知书')
    expect(serviceReceipt!.receiver).toMatch(/小丽|微信号|meizhuang/)
  })

  it('leaves out whom it is for where that is who filed', async () => {
    const refused = await given(town.house).caseIn('mediation', 'refused')
    await issuePaper(await town.house.as('head'), refused, 'complaintRefusal')
    const { serviceReceipt } = await startsOf('head', refused)
    expect(serviceReceipt!.papers).toContain('投诉不予受理决定书')
    expect(serviceReceipt!.receiver).toBeUndefined()
  })
})

describe('the places of papers in the file', () => {
  it('are told of every form a penalty case can have, but for those that bind the file', () => {
    const missing = forms.filter(({ name, after }) => after.enforcement && filePlaces[name] === null)
    expect(missing.map(({ name }) => name)).toEqual(['fileCover', 'fileIndex', 'fileRemarks'])
  })

  it('are classes of the law, each in one part, with its article', () => {
    const order = fileOrderOn('2026-11-27')!
    expect(order.article.key).toBe('P 78')
    expect(order.parts.flatMap(({ classes }) => classes.map(({ name }) => name))).toEqual([...FILE_CLASSES])
    expect(fileOrderOn('2018-01-01')).toBeUndefined()
  })
})
