import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { inBoth, line, text, validate } from '../core/validate.ts'
import { say, type Words } from '../core/words.ts'
import { isCountyOn } from '../identity/division-store.ts'
import { ACCOUNT_PLATFORMS } from '../sellers/account-platforms.ts'
import { creditCodeText, identityNumberText } from '../sellers/checked-texts.ts'
import { EXEMPTION_KINDS } from '../sellers/exemption-kinds.ts'
import { identifierProblem } from '../sellers/identifier-problem.ts'
import { REAL_NAME_LEVELS } from '../sellers/real-name-levels.ts'
import { REGISTERED_KINDS, SELLER_KINDS } from '../sellers/seller-kinds.ts'
import { AGREEMENTS } from './agreement.ts'

const refined = (words: Words) => ({ error: inBoth(words) })

const phone = text(30, 1).superRefine((value, issues) => {
  const problem = identifierProblem('PHONE', value)
  if (problem) issues.addIssue({ code: 'custom', message: inBoth(problem) })
})

const webAddress = text(500).refine(
  (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
  refined({
    zh: '请填写完整网址，以 http:// 或 https:// 开头',
    en: 'Write a full address that begins with http:// or https://.',
  }),
)

const place = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracyMetres: z.number().min(0).max(100_000),
})

/** What is taken down of a merchant, without the pictures. */
export const toldSchema = z.strictObject({
  name: line(100, 1),
  kind: z.enum(SELLER_KINDS),
  divisionCode: z.string().max(6),
  creditCode: creditCodeText.nullish(),
  identityNumber: identityNumberText.nullish(),
  phones: z.array(phone).max(5),
  accounts: z
    .array(z.strictObject({ platform: z.enum(ACCOUNT_PLATFORMS), handle: line(100, 1), url: webAddress.nullish() }))
    .max(10),
  address: text(300).nullish(),
  goods: text(300).nullish(),
  goodsNeedLicence: z.boolean(),
  realNameLevel: z.enum(REAL_NAME_LEVELS),
  exemption: z.enum(EXEMPTION_KINDS).nullish(),
  licenceExpiresOn: z.iso.date().nullish(),
  /** Only where the collector chose to give it. */
  place: place.nullish(),
})

export type FieldTold = z.output<typeof toldSchema>

const recordSchema = z.strictObject({
  clientRecordId: z.uuid(),
  takenAt: z.date(),
  told: toldSchema,
  agreementVersion: z
    .string()
    .max(20)
    .refine(
      (version) => Object.hasOwn(AGREEMENTS, version),
      refined({
        zh: '没有这个版本的确认书，请联网更新后重新签名',
        en: 'There is no such agreement. Go online to fetch the one in force, and have it signed again.',
      }),
    ),
  hasConsent: z.literal(
    true,
    refined({ zh: '须经商家阅读并同意后签名', en: 'The merchant has to read and agree before signing.' }),
  ),
  licencePhoto: text(200).nullish(),
  signature: text(200),
})

export type FieldRecordInput = z.output<typeof recordSchema>

/** How far the clock of a phone may be ahead of ours. */
const SKEW_MS = 5 * 60_000
const OLDEST_MS = 366 * 24 * 3_600_000

type Problem = readonly [isWrong: boolean, path: string, words: Words]

/** The record in its checked type. InvalidInput names every field: those of what was told stand under `told`. */
export const readRecord = async (ctx: Ctx, raw: unknown): Promise<FieldRecordInput> => {
  const input = validate(ctx.locale, recordSchema, raw)
  const { told } = input
  const isRegistered = REGISTERED_KINDS.includes(told.kind)
  const age = ctx.clock.now().getTime() - input.takenAt.getTime()
  const problems: readonly Problem[] = [
    [
      age < -SKEW_MS,
      'takenAt',
      { zh: '登记时间晚于现在，请校准手机时间', en: 'It was taken down in the future. Set the clock of the phone.' },
    ],
    [
      age > OLDEST_MS,
      'takenAt',
      { zh: '登记时间早于一年前，请重新走访', en: 'It was taken down more than a year ago. Visit again.' },
    ],
    [
      !(await isCountyOn(ctx, told.divisionCode, ctx.clock.today())),
      'told.divisionCode',
      { zh: '没有这个县级行政区划，请重新选择', en: 'There is no such county-level division. Choose again.' },
    ],
    [
      isRegistered && !told.creditCode,
      'told.creditCode',
      {
        zh: '已登记的主体须填写统一社会信用代码',
        en: 'A registered party has a unified social credit code. Write it.',
      },
    ],
    [
      (isRegistered || told.realNameLevel === 'licence') && !input.licencePhoto,
      'licencePhoto',
      { zh: '请拍摄营业执照', en: 'Take a picture of the business licence.' },
    ],
    [
      told.realNameLevel === 'licence' && !told.creditCode,
      'told.realNameLevel',
      { zh: '核验证照须填写统一社会信用代码', en: 'To verify by licence, write the credit code.' },
    ],
    [
      told.realNameLevel === 'identity' && !told.identityNumber,
      'told.realNameLevel',
      { zh: '核验身份须填写公民身份号码', en: 'To verify by identity, write the identity number.' },
    ],
    [
      told.realNameLevel === 'phone' && told.phones.length === 0,
      'told.realNameLevel',
      { zh: '核验手机号须填写电话', en: 'To verify by phone, write the phone.' },
    ],
    [
      isRegistered && Boolean(told.exemption),
      'told.exemption',
      { zh: '已登记的主体不适用免登记声明', en: 'A registered party declares no exemption.' },
    ],
    [
      !told.creditCode && !told.identityNumber && told.phones.length === 0 && told.accounts.length === 0,
      'told.phones',
      {
        zh: '代码、号码、电话、账号至少填写一项，以便再次找到该商家',
        en: 'Write a code, a number, a phone or an account, so that the merchant can be found again.',
      },
    ],
    [
      Boolean(told.licenceExpiresOn) &&
        (told.licenceExpiresOn! < '1950-01-01' || told.licenceExpiresOn! > '2999-12-31'),
      'told.licenceExpiresOn',
      { zh: '有效期不合理，请核对', en: 'This last day cannot be. Look again.' },
    ],
  ]
  const wrong = problems.filter(([isWrong]) => isWrong)
  if (wrong.length > 0)
    throw new InvalidInput(wrong.map(([, path, words]) => ({ path, message: say(words, ctx.locale) })))
  return input
}
