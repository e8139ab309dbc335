import type { Field } from '../core/field.ts'
import type { Words } from '../core/words.ts'
import type { GroundList } from '../law/grounds.ts'
import type { CaseRow } from './define-case-action.ts'
import { groundOptions } from './ground-words.ts'

type Asked = Field<CaseRow>

/** The questions that many steps of a penalty case ask alike. */
export const reasonField = (words: Words = { zh: '理由（内部）', en: 'Reasons (internal)' }) =>
  ({ name: 'reason', kind: 'LONG_TEXT', words, required: true, maxLength: 1_000 }) as const satisfies Asked

export const longField = (name: string, words: Words, hint?: Words): Asked => ({
  name,
  kind: 'LONG_TEXT',
  words,
  ...(hint ? { hint } : {}),
  required: true,
  maxLength: 2_000,
})

/** Without its article nobody can tell whether a step was lawful; what is missing is said so. */
export const NO_BASIS: Words = {
  zh: '请写明法律依据：法律名称和条款',
  en: 'Name the law that allows it, with its article.',
}

export const legalBasisField: Asked = {
  ...longField('basis', { zh: '法律、法规依据', en: 'The law that allows it' }),
  missing: NO_BASIS,
}

export const dayField = (name: string, words: Words): Asked => ({ name, kind: 'DATE', words, required: true })

export const moneyField = (name: string, words: Words, hint?: Words): Asked => ({
  name,
  kind: 'MONEY',
  words,
  ...(hint ? { hint } : {}),
})

export const personField = (name: string, words: Words, required = true): Asked => ({
  name,
  kind: 'PERSON',
  words,
  ...(required ? { required } : {}),
})

export const yesField = (name: string, words: Words, hint?: Words): Asked => ({
  name,
  kind: 'BOOLEAN',
  words,
  ...(hint ? { hint } : {}),
})

/** What has to be so for the step to be lawful. */
export const mustField = (name: string, words: Words): Asked => ({
  name,
  kind: 'BOOLEAN',
  words,
  required: true,
  mustHold: true,
})

/** A closed list with its words, once: the choices and what is kept come from it. */
export const choiceField = (name: string, words: Words, list: Readonly<Record<string, Words>>): Asked => ({
  name,
  kind: 'CHOICE',
  words,
  required: true,
  options: () => Object.entries(list).map(([value, told]) => ({ value, words: told })),
})

/** A ground that the ruleset of the case knows. */
export const groundField = (list: GroundList, words: Words): Asked => ({
  name: 'ground',
  kind: 'CHOICE',
  words,
  required: true,
  options: groundOptions(list),
})
