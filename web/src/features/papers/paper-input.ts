import { fenOfYuan } from '../../ui/desk/money.ts'
import type { Typed } from '../../ui/desk/use-draft.ts'
import type { PaperChoices, PaperInput } from './papers-query.ts'

export const CHANNELS = ['DESK', 'LETTER', 'PHONE'] as const
export const KINDS = ['DISPUTE', 'LEAD'] as const
export const SELLER_WORDS = ['wechatId', 'shopName', 'payee', 'phone', 'link', 'waybill', 'description'] as const
export const FILER_WORDS = ['name', 'phone', 'address'] as const

/** A field that holds several answers keeps them in one text. */
export const manyOf = (typed: Typed, name: string): string[] => (typed[name] ?? '').split(',').filter(Boolean)

export const categoryOf = (choices: PaperChoices, typed: Typed) =>
  choices.categories.find(({ name }) => name === typed.category)

/** The id of a question of a category: another category's answer of that name is kept apart. */
export const detailId = (category: string, field: string) => `details.${category}.${field}`

const orNull = (text: string | undefined): string | null => text?.trim() || null

/** What was typed as the API takes it; what is wrong with it is the server's to say. */
export const paperInput = (choices: PaperChoices, typed: Typed, evidence: string[]): PaperInput => {
  const category = categoryOf(choices, typed)
  const kinds = KINDS.filter((kind) => manyOf(typed, 'kinds').includes(kind))
  const isDispute = kinds.includes('DISPUTE')
  const filer = FILER_WORDS.map((word) => [word, typed[`filer.${word}`]?.trim() ?? ''] as const)
  return {
    channel: CHANNELS.find((channel) => channel === typed.channel) ?? 'DESK',
    receivedOn: typed.receivedOn ?? '',
    submission: {
      clientRequestId: typed.clientRequestId ?? '',
      category: typed.category ?? '',
      details: (category?.fields ?? []).flatMap(({ name, kind }) => {
        const answer = typed[detailId(category!.name, name)]?.trim()
        if (!answer) return []
        return [{ name, value: kind === 'MONEY' ? String(fenOfYuan(answer) ?? answer) : answer }]
      }),
      narrative: typed.narrative?.trim() ?? '',
      kinds,
      wants: isDispute ? manyOf(typed, 'wants') : [],
      otherWant: isDispute ? orNull(typed.otherWant) : null,
      happenedOn: typed.happenedOn || null,
      amountFen: fenOfYuan(typed.amountFen ?? '') ?? null,
      seller: Object.fromEntries(SELLER_WORDS.map((word) => [word, orNull(typed[`seller.${word}`])])),
      sellerId: typed.sellerId || null,
      evidence,
      filer: isDispute || filer.some(([, value]) => value) ? (Object.fromEntries(filer) as Filer) : null,
      consentPublish: isDispute && manyOf(typed, 'consents').includes('consentPublish'),
      consentDelegate: isDispute && manyOf(typed, 'consents').includes('consentDelegate'),
    },
  }
}

type Filer = NonNullable<PaperInput['submission']['filer']>

/** The field of the form that a path of the server means. */
export const fieldOfPath = (path: string, category: string | undefined): string => {
  const own = path.replace(/^submission\./, '')
  if (own.startsWith('details.')) return detailId(category ?? '', own.slice('details.'.length))
  const leading: Record<string, string> = { filer: 'filer.name', seller: 'seller.wechatId', evidence: 'paper-files' }
  return leading[own] ?? (own.startsWith('evidence') ? 'paper-files' : own)
}
