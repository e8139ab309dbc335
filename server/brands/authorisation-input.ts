import { z } from 'zod'
import { inBoth, line, text } from '../core/validate.ts'
import type { Words } from '../core/words.ts'
import { ACCOUNT_PLATFORMS } from '../sellers/account-platforms.ts'
import { creditCodeText } from '../sellers/checked-texts.ts'
import { plainCreditCode } from '../sellers/credit-code.ts'

export const MOST_ACCOUNTS = 20

/** Longer than any term that is granted: a slip of the pen in the year. */
const MOST_YEARS = 20

const MESSAGES = {
  day: { zh: '请填写日期，例如 2026-12-31', en: 'Write a day, such as 2026-12-31.' },
  accounts: {
    zh: `最多 ${MOST_ACCOUNTS} 个账号，请删去一些`,
    en: `At most ${MOST_ACCOUNTS} accounts. Take some away.`,
  },
  known: {
    zh: '请写明统一社会信用代码，或者至少一个账号：只有名称认不准商家',
    en: 'Write the credit code or one account at least: a name alone does not tell a seller.',
  },
  order: { zh: '截止日期不能早于开始日期', en: 'The last day cannot be before the first.' },
  tooLong: { zh: `授权期限不能超过 ${MOST_YEARS} 年`, en: `An authorisation runs ${MOST_YEARS} years at most.` },
} satisfies Record<string, Words>

const day = z.iso.date({ error: inBoth(MESSAGES.day) }).refine((value) => value >= '1990-01-01' && value < '2200', {
  error: inBoth(MESSAGES.day),
})

const url = text(500)
  .transform((value) => value.trim())
  .refine((value) => value === '' || /^https?:$/.test(URL.parse(value)?.protocol ?? ''), {
    error: inBoth({ zh: '链接应以 http:// 或 https:// 开头', en: 'A link begins with http:// or https://.' }),
  })

const account = z.strictObject({
  platform: z.enum(ACCOUNT_PLATFORMS),
  handle: line(100, 2).transform((value) => value.trim()),
  url: url.nullish().transform((value) => value || null),
})

/** An authorisation as it is filed; the days are days in China, both included. */
export const authorisationInput = z
  .strictObject({
    party: line(100, 2).transform((value) => value.trim()),
    creditCode: creditCodeText.nullish().transform((value) => (value ? plainCreditCode(value) : null)),
    accounts: z.array(account).max(MOST_ACCOUNTS, { error: inBoth(MESSAGES.accounts) }),
    scope: text(300, 2).transform((value) => value.trim()),
    fromOn: day,
    untilOn: day,
  })
  .superRefine(({ creditCode, accounts, fromOn, untilOn }, { addIssue }) => {
    const add = (path: string, words: Words) => addIssue({ code: 'custom', path: [path], message: inBoth(words) })
    if (!creditCode && accounts.length === 0) add('accounts', MESSAGES.known)
    if (untilOn < fromOn) add('untilOn', MESSAGES.order)
    else if (Number(untilOn.slice(0, 4)) - Number(fromOn.slice(0, 4)) > MOST_YEARS) add('untilOn', MESSAGES.tooLong)
  })

export type AuthorisationInput = z.output<typeof authorisationInput>
