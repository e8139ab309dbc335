import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addToSubmission } from '../../server/cases/add-to-submission.ts'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { listMessages } from '../../server/complaints/message-store.ts'
import type { InvalidInput } from '../../server/core/errors.ts'
import { photo } from '../evidence/pictures.ts'
import { given } from '../support/given.ts'
import { givenUpload } from '../support/given-upload.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const file = async () => {
  const { submission, secret } = await given(house).submission()
  const input = (overrides: Record<string, unknown> = {}) => ({
    number: submission.number,
    secret,
    clientRequestId: randomUUID(),
    text: '补充：商家已将我拉黑。',
    evidence: [],
    ...overrides,
  })
  return { submission, input }
}
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error,
  )

describe('addToSubmission', () => {
  it('shows what was added to the filer and to the office', async () => {
    const { submission, input } = await file()
    const followed = await addToSubmission(house.anonymous(), input())
    expect(followed.timeline.at(-1)).toMatchObject({ kind: 'FROM_FILER', by: '您', body: '补充：商家已将我拉黑。' })
    const [opened] = await findCasesOfSubmission(house.system(), submission.id)
    const entries = await listCaseEntries(await house.as('intake'), opened!)
    expect(entries.filter(({ action }) => action === 'addToSubmission')).toEqual([])
    expect(entries.at(-1)).toMatchObject({ kind: 'FROM_FILER', by: '投诉举报人', body: '补充：商家已将我拉黑。' })
  })

  it('says whether words came, files, or both', async () => {
    const { submission, input } = await file()
    const upload = async () => (await givenUpload(house, await photo(), '聊天.png')).uploadId
    await addToSubmission(house.anonymous(), input())
    await addToSubmission(house.anonymous(), input({ text: ' ', evidence: [await upload()] }))
    const followed = await addToSubmission(house.anonymous(), input({ text: '见截图', evidence: [await upload()] }))
    expect(followed.timeline.slice(1).map(({ title, body }) => [title, body])).toEqual(
      expect.arrayContaining([
        ['您的补充', '补充：商家已将我拉黑。'],
        ['您补充了文件', null],
        ['您补充了文字说明和文件', null],
        ['您的补充', '见截图'],
      ]),
    )
    expect(followed.timeline.filter(({ body }) => body?.trim() === '')).toEqual([])
    const [opened] = await findCasesOfSubmission(house.system(), submission.id)
    const entries = await listCaseEntries(await house.as('intake'), opened!)
    expect(entries.flatMap(({ action, title }) => (action === 'addToSubmission' ? [title] : []))).toEqual([
      '当事人补充了文件',
      '当事人补充了文件',
    ])
    expect(entries.filter(({ kind }) => kind === 'FROM_FILER').map(({ body }) => body)).toEqual([
      '补充：商家已将我拉黑。',
      '见截图',
    ])
  })

  it('keeps the same request once, however often it comes', async () => {
    const { submission, input } = await file()
    const once = input()
    await Promise.all(Array.from({ length: 6 }, () => addToSubmission(house.anonymous(), once)))
    expect(await listMessages(house.system(), submission.id)).toHaveLength(1)
  })

  it('does not let another submission’s request id swallow the words', async () => {
    const [mine, theirs] = [await file(), await file()]
    const clientRequestId = randomUUID()
    await addToSubmission(house.anonymous(), mine.input({ clientRequestId }))
    await refusalOf(addToSubmission(house.anonymous(), theirs.input({ clientRequestId, text: '另一人的补充内容' })))
    expect(await listMessages(house.system(), mine.submission.id)).toHaveLength(1)
    const answer = await refusalOf(
      addToSubmission(house.anonymous(), theirs.input({ clientRequestId, text: '另一人的补充内容' })),
    )
    expect(answer).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('names what is missing or cannot be kept', async () => {
    const { input } = await file()
    for (const [overrides, path] of [
      [{ text: '  ' }, 'text'],
      [{ text: 'a\0b' }, 'text'],
      [{ text: '\ud800' }, 'text'],
      [{ text: 'x'.repeat(3_001) }, 'text'],
      [{ evidence: Array.from({ length: 21 }, () => 'x') }, 'evidence'],
      [{ clientRequestId: 'again' }, 'clientRequestId'],
      [{ evidence: ['no such upload'] }, 'evidence.0'],
    ] as const) {
      const refusal = (await refusalOf(addToSubmission(house.anonymous(), input(overrides)))) as InvalidInput
      expect(refusal.fields?.map((field) => field.path)).toEqual([path])
    }
  })

  it('refuses a wrong receipt before it looks at anything else', async () => {
    const { input } = await file()
    const refusal = await refusalOf(
      addToSubmission(house.anonymous(), input({ secret: '0'.repeat(24), evidence: ['no such upload'] })),
    )
    expect(refusal).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses when everything is closed', async () => {
    const { submission, input } = await file()
    const { act } = given(house)
    const [opened] = await findCasesOfSubmission(house.system(), submission.id)
    await act(await act(opened!, 'intake', 'withdrawComplaint'), 'intake', 'closeCase')
    expect(await refusalOf(addToSubmission(house.anonymous(), input()))).toMatchObject({ fields: [{ path: 'text' }] })
  })
})
