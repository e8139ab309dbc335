import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { inBoth, line } from '../core/validate.ts'

/** Who files: real name, phone and postal address (Order 121, articles 10 and 11, April 2026). */
export type Filer = { name: string; phone: string; address: string }

export const filerSchema = z.strictObject({
  name: line(50, 2),
  phone: z
    .string()
    .max(20)
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .refine((typed) => /^(?:\+?86)?1[3-9]\d{9}$/.test(typed) || /^0\d{9,11}$/.test(typed), {
      error: inBoth({
        zh: '请填写 11 位手机号，或带区号的固定电话',
        en: 'Write an 11-digit mobile number, or a landline with area code.',
      }),
    }),
  address: line(200, 4),
})

const PLACE = 'submission.filer'

/** The filer as stored: sealed, with a masked name to show and keyed hashes to find it again. */
export const sealFiler = (ctx: Ctx, filer: Filer | null | undefined, submissionId: string) =>
  filer
    ? {
        filerSealed: ctx.crypto.seal(JSON.stringify(filer), `${PLACE}:${submissionId}`),
        filerMaskedName: maskName(filer.name),
        filerPhoneKey: ctx.crypto.blindIndex(filer.phone, 'filer.phone'),
        filerNameKey: ctx.crypto.blindIndex(filer.name.trim(), 'filer.name'),
        filerAddressKey: ctx.crypto.blindIndex(plainAddress(filer.address), 'filer.address'),
      }
    : { filerSealed: null, filerMaskedName: null, filerPhoneKey: null, filerNameKey: null, filerAddressKey: null }

/** 人民路１号 and 人民路 1号 are one address: width, spaces, punctuation and case do not matter. */
const plainAddress = (address: string): string =>
  address
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()

export const openFiler = (ctx: Ctx, sealed: string, submissionId: string): Filer =>
  JSON.parse(ctx.crypto.open(sealed, `${PLACE}:${submissionId}`)) as Filer

/** 王小明 → 王**; Ann Lee → A** */
export const maskName = (name: string): string => `${[...name.trim()][0] ?? ''}**`
