import type { FormField, Typed } from '../define-form.ts'
import { usualRemedies } from './usual-remedies.ts'

type Known = FormField['known']
type More = { known?: Known; maxLength?: number; hint?: FormField['hint'] }

/** The officer told an earlier paper of the case; it need not be typed again. */
const asBefore =
  (name: string): NonNullable<Known> =>
  ({ typedBefore }) =>
    typedBefore(name)

/** The first of several sources that knows something. */
export const firstOf =
  (...sources: readonly NonNullable<Known>[]): NonNullable<Known> =>
  (facts) =>
    sources.map((source) => source(facts)).find((known) => known !== undefined && known !== '')

/** What a step was told. */
export const asTold =
  (step: string, name: string): NonNullable<Known> =>
  ({ answer }) =>
    answer(step, name)

const line = (name: string, zh: string, en: string, known: Known = asBefore(name)) =>
  ({ name, kind: 'TEXT', words: { zh, en }, known }) as const satisfies FormField

/** The head of penalty papers about a party, beside what the register knows of it. */
export const partyFields = [
  line('licence', '主体资格证照名称', 'Which licence the party holds'),
  line('respondentAddress', '住所（住址）', 'The party’s address'),
  line('representative', '法定代表人（负责人、经营者）', 'Its legal representative or operator'),
  line('representativeId', '身份证件号码', 'Number of that person’s identity paper'),
  line('otherContact', '其他联系方式', 'Other ways to reach the party'),
] as const

export const addressField = partyFields[1]

/**
 * Whom to ask: the officer who issues the paper, with the number of their account or else of their office; as they wrote it before in this case,
 * unless that leaves out the number they have now. Never what another officer wrote: it is another one's number.
 */
const issuerAsContact: NonNullable<Known> = ({ officer, officerPhone, typedByIssuer }) => {
  const before = typedByIssuer('contact')
  return before.includes(officerPhone) && before !== '' ? before : [officer, officerPhone].filter(Boolean).join('，')
}

export const contactField = {
  ...line('contact', '联系人及联系电话', 'Whom to ask, with a phone number', issuerAsContact),
  hint: {
    zh: '姓名和办公电话；在“我的账户”填写办公电话后，这里自动带出，没有填写的用本单位电话',
    en: 'Name and office number. Once you keep your number under My account it stands here by itself; until then that of your office.',
  },
  required: true,
  isOfIssuer: true,
} as const satisfies FormField

/** Whom to ask, and where. */
export const contactFields = [contactField, line('contactAddress', '联系地址', 'Where to write or come')] as const

/** 案由: the matter, as all papers of a penalty case name it. */
export const matterField = {
  ...line('matter', '案由（涉嫌的违法行为）', 'Matter: the suspected breach'),
  hint: {
    zh: '例如：销售侵犯注册商标专用权的商品；前面不写“涉嫌”，文书会加上',
    en: 'For example: selling goods with a copied trade mark. Leave out 涉嫌; the papers add it.',
  },
  required: true,
} as const satisfies FormField

/** Two or more officers with the numbers of their warrants (P 22). */
export const officersField = {
  ...line(
    'officers',
    '执法人员及执法证号（两人以上）',
    'Two or more officers, with the numbers of their warrants',
    firstOf(asBefore('officers'), ({ officers }) => officers.join('、')),
  ),
  required: true,
} as const satisfies FormField

export const witnessField = line('witness', '见证人', 'Witness', undefined)

/** Penalty procedure rules, article 21: at the first contact. */
export const rightsToldField = {
  name: 'rightsTold',
  kind: 'BOOLEAN',
  words: { zh: '已出示执法证件，并告知陈述、申辩和申请回避的权利', en: 'Cards were shown and rights were told' },
  required: true,
  mustHold: true,
} as const satisfies FormField

export const remediesField = {
  name: 'remedies',
  kind: 'LONG_TEXT',
  words: { zh: '救济途径和期限', en: 'Ways and time limits of appeal' },
  hint: {
    zh: '写明受理行政复议的机关、管辖的人民法院和期限；通常的内容已经写好，请核对机关和法院，法律另有规定的改写',
    en: 'Name the body for administrative review, the court and the time limits. The usual words are there; look at body and court, and change them where the law has it otherwise.',
  },
  required: true,
  maxLength: 600,
  known: firstOf(asBefore('remedies'), usualRemedies),
} as const satisfies FormField

/** A long answer under a name of its own. */
export const longField = (name: string, zh: string, en: string, { maxLength = 3_000, ...more }: More = {}) =>
  ({ name, kind: 'LONG_TEXT', words: { zh, en }, required: true, maxLength, ...more }) as const satisfies FormField

/** One that may be left out. */
export const remarkField = (name: string, zh: string, en: string, more: More = {}) => ({
  ...longField(name, zh, en, { maxLength: 500, ...more }),
  required: false,
})

/** A short answer under a name of its own. */
export const lineField = (name: string, zh: string, en: string, more: More = {}) =>
  ({ name, kind: 'TEXT', words: { zh, en }, required: true, ...more }) as const satisfies FormField

/** A short one that may be left out. */
export const optionalLine = (name: string, zh: string, en: string, more: More = {}) => ({
  ...lineField(name, zh, en, more),
  required: false,
})

/** A day that the paper sets. */
export const dayField = (name: string, zh: string, en: string, known?: Known) =>
  ({ name, kind: 'DATE', words: { zh, en }, required: true, known }) as const satisfies FormField

/** A day that the paper tells of. */
export const pastDayField = (name: string, zh: string, en: string, known?: Known) => ({
  ...dayField(name, zh, en, known),
  isPast: true as const,
})

/** The time of day of something on the day of the field `of`; later than that of the field `after`. */
export const timeField = (
  name: string,
  zh: string,
  en: string,
  { of, ...more }: { of: string; after?: string; required?: boolean; known?: Known },
) =>
  ({
    name,
    kind: 'TIME',
    words: { zh, en },
    required: true,
    time: { of, after: more.after },
    ...more,
  }) as const satisfies FormField

/** From when to when something lasted, on one day: the three questions, and how they are printed. */
export const spanFields = (
  what: readonly [zh: string, en: string],
  known: { on?: Known; from?: Known; to?: Known } = {},
) =>
  [
    pastDayField('heldOn', `${what[0]}日期`, `${what[1]}: on which day`, known.on),
    timeField('from', `${what[0]}开始时间`, `${what[1]}: from`, { of: 'heldOn', known: known.from }),
    timeField('to', `${what[0]}结束时间`, `${what[1]}: to`, { of: 'heldOn', after: 'from', known: known.to }),
  ] as const

/** 2026年11月27日9时30分至11时 */
export const sayHeld = (typed: Typed): string => `${typed('heldOn')}${typed('from')}至${typed('to')}`

/** How many days a paper gives its reader. */
export const daysField = (name: string, zh: string, en: string) =>
  ({ name, kind: 'NUMBER', words: { zh, en }, required: true, min: 1, max: 365 }) as const satisfies FormField

/** A closed list of words, by value. */
export const choiceField = (
  name: string,
  zh: string,
  en: string,
  list: Readonly<Record<string, readonly [zh: string, en: string]>>,
  known?: Known,
) =>
  ({
    name,
    kind: 'CHOICE',
    words: { zh, en },
    required: true,
    options: () => Object.entries(list).map(([value, [inZh, inEn]]) => ({ value, words: { zh: inZh, en: inEn } })),
    known,
  }) as const satisfies FormField

/** Things, one on a line, the parts of each behind a comma. */
export const itemsField = (zh: string, en: string, known?: Known) =>
  longField(
    'items',
    `${zh}（每行一项，名称、规格、单位、数量、备注之间用逗号隔开）`,
    `${en}: one on a line, parts behind commas`,
    {
      maxLength: 4_000,
      known,
    },
  )
