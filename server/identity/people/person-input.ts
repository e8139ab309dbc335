import { z } from 'zod'
import { inBoth, line, text } from '../../core/validate.ts'
import { ROLES, type Role, STAFF_ROLES } from '../roles.ts'

const isStaff = (role: Role): boolean => (STAFF_ROLES as readonly Role[]).includes(role)

const id = z
  .uuid()
  .nullish()
  .transform((value) => value ?? null)

/** Who somebody is and what they are here for. */
const shape = z.strictObject({
  name: line(60, 2).transform((name) => name.trim()),
  roles: z
    .array(z.enum(ROLES))
    .min(1, { error: inBoth({ zh: '请至少选择一项职责', en: 'Choose one role at least.' }) })
    .max(ROLES.length)
    .transform((roles) => [...new Set(roles)]),
  authorityId: id,
  brandId: id,
  partnerId: id,
  sellerId: id,
})

type Shape = z.output<typeof shape>

/** What each role outside an office works for; it cannot be had together with another. */
const outside = {
  brand: ['brandId', { zh: '请选择所代表的品牌', en: 'Choose the brand they act for.' }],
  partner: ['partnerId', { zh: '请选择所属平台', en: 'Choose the platform they work for.' }],
  respondent: ['sellerId', { zh: '请填写商家', en: 'Give the seller they answer for.' }],
} as const

const MIXED = {
  zh: '品牌方、平台、被投诉人的账号不能同时有其他职责',
  en: 'An account of a brand, platform or respondent has no other role.',
}
const NO_OFFICE = { zh: '请选择所属单位', en: 'Choose their office.' }
const NOT_THEIRS = { zh: '与职责不符，请去掉', en: 'This does not go with the role. Take it out.' }

/**
 * Officers belong to an office, except who only administers; whoever acts for a brand, a platform or a seller belongs to
 * that alone. A role never reaches over two of these, as each sees what the others must not.
 */
const belongs = ({ roles, ...of }: Shape, context: z.RefinementCtx): void => {
  const refuse = (path: string, words: { zh: string; en: string }) =>
    context.addIssue({ code: 'custom', path: [path], message: inBoth(words) })
  const [first] = roles.filter((role) => !isStaff(role)) as (keyof typeof outside)[]
  if (first && roles.length > 1) {
    refuse('roles', MIXED)
    return
  }
  const [needed, missing] = first ? outside[first] : (['authorityId', NO_OFFICE] as const)
  if (!of[needed] && !(roles.length === 1 && roles[0] === 'administrator')) refuse(needed, missing)
  for (const path of ['authorityId', 'brandId', 'partnerId', 'sellerId'] as const)
    if (of[path] && path !== needed) refuse(path, NOT_THEIRS)
}

const email = z
  .string()
  .trim()
  .max(200)
  .toLowerCase()
  .pipe(
    z.email({ error: inBoth({ zh: '邮箱地址不完整，请核对', en: 'This is not a whole email address. Check it.' }) }),
  )

export const invitation = shape.extend({ email }).superRefine(belongs)
export const personChange = shape.extend({ personId: text(100, 1) }).superRefine(belongs)
export const withReason = { personId: text(100, 1), reason: text(200, 2) }

export type Invitation = z.input<typeof invitation>
export type PersonChange = z.input<typeof personChange>
