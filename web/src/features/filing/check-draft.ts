import type { TFunction } from 'i18next'
import type { Problem } from '../../ui/field.tsx'
import { officeToday } from '../../ui/say-date.ts'
import { type Category, type CategoryField, type Choices, categoryOf } from './categories.ts'
import { type Draft, SELLER_WORDS } from './draft.ts'
import { hasLink } from './has-link.ts'
import { kindsOf, leadAnswer } from './kinds.ts'
import { FILER_LENGTHS, NARRATIVE, OTHER_WANT_LENGTH, SELLER_LENGTHS } from './lengths.ts'
import { fenOf } from './money.ts'
import type { StepName } from './steps.ts'

// A mobile number of eleven digits, or a landline with its area code.
const PHONE = /^(?:(?:\+?86)?1[3-9]\d{9}|0\d{9,11})$/

type Say = TFunction<'filing'>

/** What is missing or wrong in one step; the paths are those the server uses too. */
export const checkStep = (step: StepName, draft: Draft, choices: Choices, t: Say): Problem[] =>
  checks[step](draft, categoryOf(choices, draft.category), t)

const wrong = (isWrong: boolean, path: string, message: string): Problem[] => (isWrong ? [{ path, message }] : [])

/** Nothing is cut while it is typed, so that it may have become too long. */
const tooLong = (typed: string | undefined, max: number, path: string, label: string, t: Say): Problem[] => {
  const over = (typed?.trim().length ?? 0) - max
  return wrong(over > 0, path, t('problem.tooLong', { label, over, max }))
}

const checks: Record<StepName, (draft: Draft, category: Category | undefined, t: Say) => Problem[]> = {
  what: (draft, category, t) =>
    category
      ? [
          ...category.fields.flatMap((field) => checkField(field, draft.details[category.name]?.[field.name] ?? '', t)),
          ...wrong(draft.narrative.trim().length < NARRATIVE.min, 'narrative', t('problem.narrative', NARRATIVE)),
          ...tooLong(draft.narrative, NARRATIVE.max, 'narrative', t('what.narrative'), t),
        ]
      : [{ path: 'category', message: t('problem.category') }],
  seller: (draft, _category, t) => [
    ...wrong(
      !draft.chosenSeller && SELLER_WORDS.every((word) => !draft.seller[word]?.trim()),
      'seller.wechatId',
      t('problem.seller'),
    ),
    ...wrong(Boolean(draft.seller.link?.trim()) && !hasLink(draft.seller.link!), 'seller.link', t('problem.link')),
    ...SELLER_WORDS.flatMap((word) =>
      tooLong(draft.seller[word], SELLER_LENGTHS[word], `seller.${word}`, t(`seller.${word}`), t),
    ),
  ],
  wants: (draft, category, t) => {
    const isDecided = leadAnswer(draft, category) !== undefined
    return [
      ...wrong(!isDecided, 'lead', t('problem.lead')),
      ...wrong(isDecided && kindsOf(draft, category).length === 0, 'wants', t('problem.wants')),
      ...tooLong(draft.otherWant, OTHER_WANT_LENGTH, 'otherWant', t('wants.other'), t),
    ]
  },
  when: (draft, _category, t) => [
    ...wrong(draft.happenedOn > officeToday(), 'happenedOn', t('problem.future')),
    ...wrong(draft.amount.trim() !== '' && fenOf(draft.amount) === undefined, 'amountFen', t('problem.amount')),
  ],
  evidence: () => [],
  you: (draft, category, t) => {
    const isAsked = kindsOf(draft, category).includes('DISPUTE') || draft.named
    if (!isAsked) return []
    const { name, phone, address } = draft.filer
    return [
      ...wrong(name.trim().length < 2, 'filer.name', t('problem.name')),
      ...wrong(!PHONE.test(phone.replace(/[\s-]/g, '')), 'filer.phone', t('problem.phone')),
      ...wrong(address.trim().length < 4, 'filer.address', t('problem.address')),
      ...tooLong(name, FILER_LENGTHS.name, 'filer.name', t('you.name'), t),
      ...tooLong(phone, FILER_LENGTHS.phone, 'filer.phone', t('you.phone'), t),
      ...tooLong(address, FILER_LENGTHS.address, 'filer.address', t('you.address'), t),
    ]
  },
  review: () => [],
}

const checkField = (field: CategoryField, typed: string, t: Say): Problem[] => {
  const path = `details.${field.name}`
  const about = { label: field.label }
  if (typed.trim() === '' || typed === 'false') return wrong(field.required, path, t('problem.required', about))
  if (field.kind === 'NUMBER') return wrong(!/^\d{1,9}$/.test(typed.trim()), path, t('problem.number', about))
  if (field.kind === 'MONEY') return wrong(fenOf(typed) === undefined, path, t('problem.amount'))
  if (field.kind === 'TEXT' || field.kind === 'LONG_TEXT')
    return tooLong(typed, field.maxLength ?? 200, path, field.label, t)
  return []
}
