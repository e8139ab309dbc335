import { z } from 'zod'
import { answersByName } from '../core/answers-by-name.ts'
import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { fieldsSchema } from '../core/field.ts'
import { inBoth, line, text, validate } from '../core/validate.ts'
import { remedies } from '../law/remedies.ts'
import { linkIn } from '../sellers/link-in.ts'
import { findCategory } from './categories/index.ts'
import { SUBMISSION_KINDS } from './complaints-tables.ts'
import { filerSchema } from './filer.ts'

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())
const optionalLine = (max: number) => optional(line(max))
/** Of several lines; if it is given, something can be seen in it. */
const optionalText = (max: number) => optional(text(max, 1))

/** What a filer says of a seller. */
export const sellerToldSchema = z.strictObject({
  wechatId: optionalLine(60),
  shopName: optionalLine(100),
  payee: optionalLine(60),
  phone: optionalLine(30),
  link: optionalText(500).refine((link) => link === undefined || linkIn(link) !== undefined, {
    error: inBoth({
      zh: '这里没有网址。请粘贴链接或分享文案；没有链接的，写在“其他”里',
      en: 'There is no web address in this. Paste the link or the text an app shares it with; anything else goes under “Anything else”.',
    }),
  }),
  waybill: optionalLine(60),
  description: optionalText(500),
})

const submissionSchema = z
  .strictObject({
    clientRequestId: z.uuid(),
    category: z
      .string()
      .max(50)
      .refine((name) => findCategory(name) !== undefined, {
        error: inBoth({ zh: '请选择一个类别', en: 'Choose one of the categories.' }),
      }),
    details: z.array(z.strictObject({ name: z.string().max(50), value: text(3_000) })).max(30),
    narrative: text(3_000, 10),
    kinds: z.array(z.enum(SUBMISSION_KINDS)).min(1).max(2),
    wants: z.array(z.enum(remedies.map((remedy) => remedy.value) as [string, ...string[]])).max(10),
    otherWant: optionalText(300),
    happenedOn: z.iso.date().nullish(),
    amountFen: z.int().min(0).max(2_000_000_000).nullish(),
    seller: sellerToldSchema,
    sellerId: z.uuid().nullish(),
    jointNoticeId: z.uuid().nullish(),
    evidence: z.array(z.string().max(200)).max(20),
    filer: filerSchema.nullish(),
    consentPublish: z.boolean(),
    consentDelegate: z.boolean(),
  })
  .superRefine((input, issues) => {
    const refuse = (path: string[], zh: string, en: string) =>
      issues.addIssue({ code: 'custom', path, message: inBoth({ zh, en }) })
    const isDispute = input.kinds.includes('DISPUTE')
    if (!input.sellerId && !Object.values(input.seller).some(Boolean))
      refuse(
        ['seller'],
        '请至少填写一项商家信息，或从名单中选择',
        'Tell us at least one thing about the seller, or choose one from the list.',
      )
    if (isDispute && !input.filer)
      refuse(
        ['filer'],
        '投诉须填写真实姓名、电话和地址',
        'A complaint needs your real name, phone and address (Order 121, article 10).',
      )
    if (input.jointNoticeId && !isDispute)
      refuse(
        ['jointNoticeId'],
        '只有投诉才能并入共同投诉；请选择您希望怎么解决，或者不并入',
        'Only a complaint can be joined to others: say what you want to happen, or do not join (Order 121, article 12).',
      )
    if (isDispute && input.wants.length === 0 && !input.otherWant)
      refuse(['wants'], '请选择您希望怎么解决', 'Choose what you want to happen.')
  })

export type SubmissionInput = z.output<typeof submissionSchema> & { answers: Record<string, string | number | boolean> }

/** The checked submission with its category's own answers, or InvalidInput naming every field at once. */
export const readSubmissionInput = (ctx: Ctx, input: unknown): SubmissionInput => {
  const problems: { path: string; message: string }[] = []
  const collect = <T>(work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      problems.push(...error.fields)
      return undefined
    }
  }
  const read = collect(() => validate(ctx.locale, submissionSchema, input))
  const raw = input as { category?: string; details?: { name: string; value: string }[] }
  const category = findCategory(raw.category ?? '')
  const answers =
    category &&
    collect(() =>
      validate(
        ctx.locale,
        fieldsSchema(category.fields, undefined),
        answersByName(ctx.locale, raw.details ?? [], 'details'),
        'details',
      ),
    )
  if (read?.happenedOn && read.happenedOn > ctx.clock.today())
    problems.push({
      path: 'happenedOn',
      message: ctx.locale === 'en' ? 'This day has not come yet.' : '日期不能晚于今天',
    })
  if (problems.length > 0 || !read || !answers) throw new InvalidInput(problems)
  return { ...read, answers: answers as SubmissionInput['answers'] }
}
