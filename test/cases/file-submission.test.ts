import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import { fileSubmission } from '../../server/cases/file-submission.ts'
import { Duplicate, InvalidInput } from '../../server/core/errors.ts'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { given, submissionInput } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const casesOf = async (submissionId: string) => findCasesOfSubmission(house.system(), submissionId)

describe('fileSubmission', () => {
  it('opens a mediation case for a dispute, due in seven working days', async () => {
    const { submission } = await given(house).submission()
    const [mediation, ...others] = await casesOf(submission.id)
    expect(others).toEqual([])
    expect(mediation).toMatchObject({
      procedure: 'mediation',
      state: 'registered',
      ruleset: 'L121',
      receivedOn: '2026-11-23',
      dueOn: '2026-12-02',
      dueClock: 'C1',
    })
  })

  it('opens a report case for a lead, due in fifteen working days', async () => {
    const { submission } = await given(house).submission({ kinds: ['LEAD'], filer: null, wants: [] })
    const [report] = await casesOf(submission.id)
    expect(report).toMatchObject({ procedure: 'report', state: 'registered', dueOn: '2026-12-14', dueClock: 'R1' })
    expect(submission.filerSealed).toBeNull()
  })

  it('opens both for both, about the same seller', async () => {
    const { submission } = await given(house).submission({ kinds: ['DISPUTE', 'LEAD'] })
    const cases = await casesOf(submission.id)
    expect(cases.map((one) => one.procedure)).toEqual(['mediation', 'report'])
    expect(new Set(cases.map((one) => one.sellerId))).toEqual(new Set([submission.sellerId]))
  })

  it('gives the same receipt when the same request comes again', async () => {
    const input = submissionInput()
    const first = await fileSubmission(house.anonymous(), input)
    const again = await fileSubmission(house.anonymous(), input)
    expect(again).toMatchObject({ isNew: false, secret: first.secret, submission: { id: first.submission.id } })
  })

  it('makes one submission of a request sent eight times at once', async () => {
    const input = submissionInput()
    const answers = await Promise.all(Array.from({ length: 8 }, () => fileSubmission(house.anonymous(), input)))
    expect(new Set(answers.map((answer) => answer.submission.id)).size).toBe(1)
    expect(await casesOf(answers[0]!.submission.id)).toHaveLength(1)
  })

  it('refuses the same request id with other content', async () => {
    const input = submissionInput()
    await fileSubmission(house.anonymous(), input)
    await expect(
      fileSubmission(house.anonymous(), { ...input, narrative: '完全不同的另一段经过描述。' }),
    ).rejects.toThrow(Duplicate)
  })

  it('keeps the filer encrypted and finds the phone by a keyed hash', async () => {
    const { submission } = await given(house).submission()
    const row = JSON.stringify(submission)
    expect(row).not.toContain('王小明')
    expect(row).not.toContain('13800138000')
    expect(submission.filerMaskedName).toBe('王**')
  })

  it('names every field that is wrong, at once, in the reader’s language', async () => {
    const input = submissionInput({
      narrative: '短',
      details: [],
      wants: [],
      filer: { name: '王', phone: '12', address: '' },
      seller: {},
    })
    const refusal = await fileSubmission(house.anonymous('en'), input).catch((error: InvalidInput) => error)
    expect(refusal).toBeInstanceOf(InvalidInput)
    const paths = (refusal as InvalidInput).fields.map((field) => field.path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'narrative',
        'filer.name',
        'filer.phone',
        'filer.address',
        'details.brand',
        'details.product',
        'details.whyFake',
      ]),
    )
    expect((refusal as InvalidInput).fields.find((field) => field.path === 'narrative')?.message).toBe(
      'Write at least 10 characters.',
    )
  })

  it('refuses what nobody can see, and a name that turns the line round it', async () => {
    const unseen = '\u200b'.repeat(12)
    const { filer, ...input } = submissionInput({
      narrative: unseen,
      seller: { wechatId: unseen, description: unseen },
    })
    const named = { ...input, filer: { ...filer!, name: '\u202e\u200b\u200b', address: unseen } }
    const refusal = await fileSubmission(house.anonymous('en'), named).catch((error: InvalidInput) => error)
    expect([...new Set((refusal as InvalidInput).fields.map(({ path }) => path))].sort()).toEqual([
      ...['filer.address', 'filer.name', 'narrative', 'seller.description', 'seller.wechatId'],
    ])
    const inTwoLines = submissionInput({ filer: { ...filer!, name: '王\n小明' } })
    await expect(fileSubmission(house.anonymous('en'), inTwoLines)).rejects.toMatchObject({
      fields: [{ path: 'filer.name', message: expect.stringContaining('One line only') }],
    })
  })

  it('refuses a dispute without a name and a day that has not come', async () => {
    const refusal = await fileSubmission(house.anonymous(), submissionInput({ filer: null })).catch((error) => error)
    expect(refusal.fields).toEqual([{ path: 'filer', message: '投诉须填写真实姓名、电话和地址' }])
    const early = await fileSubmission(house.anonymous(), submissionInput({ happenedOn: '2026-11-24' })).catch(
      (error) => error,
    )
    expect(early.fields).toEqual([{ path: 'happenedOn', message: '日期不能晚于今天' }])
  })

  it('takes a link, or the words an app shares it with as they are, and nothing else for one', async () => {
    const shared = '快来看 https://shop.example.cn/item/31?utm_source=x 【山茶精华】'
    const { submission } = await fileSubmission(house.anonymous(), submissionInput({ seller: { link: shared } }))
    expect(submission.sellerTold).toMatchObject({ link: shared })
    for (const link of ['就是朋友圈那个', '13800138000']) {
      const input = submissionInput({ seller: { link } })
      const refusal = await fileSubmission(house.anonymous('en'), input).catch((error) => error)
      expect(refusal.fields).toEqual([{ path: 'seller.link', message: expect.stringContaining('no web address') }])
    }
  })

  it('refuses NUL and half characters anywhere', async () => {
    for (const narrative of ['包含空字符\0的一段经过描述', '包含半个字符\ud800的一段经过描述']) {
      const refusal = await fileSubmission(house.anonymous(), submissionInput({ narrative })).catch((error) => error)
      expect(refusal.fields[0].path).toBe('narrative')
    }
  })

  it('chains the events of the submission and of its cases', async () => {
    const { submission } = await given(house).submission({ kinds: ['DISPUTE', 'LEAD'] })
    expect(await findBrokenLink(house.system(), 'Submission', submission.id)).toBeUndefined()
    for (const one of await casesOf(submission.id))
      expect(await findBrokenLink(house.system(), 'Case', one.id)).toBeUndefined()
  })
})
