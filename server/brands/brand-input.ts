import { z } from 'zod'
import { inBoth, line } from '../core/validate.ts'
import type { Words } from '../core/words.ts'
import { searchKey } from '../sellers/text/search-key.ts'

export const MOST_ALIASES = 50
export const MOST_MARKS = 100
export const MOST_GOODS = 50

const tooMany = (most: number): Words => ({ zh: `最多 ${most} 项，请删去一些`, en: `At most ${most}. Take some away.` })

const listOf = <S extends z.ZodType>(item: S, most: number) => z.array(item).max(most, { error: inBoth(tooMany(most)) })

const tidyLine = (max: number, min = 0) => line(max, min).transform((value) => value.trim())

/** A name that leaves something to compare: two letters, characters or figures at least. */
const name = line(60, 2)
  .refine((value) => [...searchKey(value)].length >= 2, {
    error: inBoth({ zh: '请至少写两个字或者字母、数字', en: 'Write at least two letters, characters or figures.' }),
  })
  .transform((value) => value.trim())

const REGISTRATION_NO = /^[0-9A-Z]{4,20}$/

const mark = z.strictObject({
  registrationNo: line(30)
    .transform((value) =>
      value
        .normalize('NFKC')
        .replace(/\s|号$/g, '')
        .toUpperCase(),
    )
    .refine((value) => REGISTRATION_NO.test(value), {
      error: inBoth({
        zh: '商标注册号由 4 至 20 位数字和字母组成',
        en: 'A registration number has 4 to 20 figures and letters.',
      }),
    }),
  class: z.int().refine((value) => value >= 1 && value <= 45, {
    error: inBoth({ zh: '类别为第 1 至第 45 类', en: 'Classes run from 1 to 45.' }),
  }),
})

/** What decides whose brand it is and what is screened for; by the certificate of registration. */
export const brandIdentity = z.strictObject({
  nameZh: name,
  nameLatin: name.nullish().transform((value) => value ?? null),
  aliases: listOf(name, MOST_ALIASES),
  rightHolder: tidyLine(200, 2),
  marks: listOf(mark, MOST_MARKS),
})

/** What a brand says of itself. */
export const brandDescription = z.strictObject({
  goods: listOf(tidyLine(60, 1), MOST_GOODS),
  contact: z
    .strictObject({
      name: tidyLine(60, 2),
      phone: tidyLine(30).nullish(),
      email: tidyLine(200)
        .refine((value) => value === '' || z.email().safeParse(value).success, {
          error: inBoth({ zh: '邮箱地址不完整，请核对', en: 'This is not a whole email address. Check it.' }),
        })
        .nullish(),
    })
    .nullish(),
})

export type BrandIdentity = z.output<typeof brandIdentity>
