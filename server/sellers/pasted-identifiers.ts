import type { Ctx } from '../core/context.ts'
import { isPublicNumber } from '../core/public-number.ts'
import { creditCodeProblem } from './credit-code.ts'
import { findHolders } from './holders-of.ts'
import { identityNumberProblem } from './identity-number.ts'
import { looksLikeIdentifier } from './looks-like-identifier.ts'
import { searchKey } from './text/search-key.ts'

/** What is asked for exactly, and what is asked for as a name. */
export type AskedFor = { identifiers: string[]; name: string }

/** Without three figures or five letters on end nothing of it is an identifier: most of what is typed is a name. */
const WORTH_A_LOOK = /\d{3}|[\w-]{5}/

const label = (words: string) => `(?:(?<![a-z])(?:${words})\\s*[:：是为]?\\s*)`
const WECHAT = label('微信号码?|微信ID|微信|v信号?|wechat(?: ?id)?|weixin|wx|vx')
const PHONE = label('联系电话|电话号码|电话|手机号码?|手机|tel\\.?|phone|mobile')
const alone = (pattern: string) => `(?<![\\w-])${pattern}(?![\\w-])`

type Form = { pattern: RegExp; isOne?: (found: string) => boolean }

const isCode = (found: string) => !creditCodeProblem(found) || !identityNumberProblem(found)

/** Nothing else looks so, or it was said what it is. */
const CERTAIN: readonly Form[] = [
  {
    pattern: new RegExp(alone('([a-z]\\d{4}-\\d{7,}-[0-9a-z*])'), 'gi'),
    isOne: (found) => isPublicNumber(found.toUpperCase()),
  },
  { pattern: new RegExp(alone('([0-9a-z]{18})'), 'gi'), isOne: (found) => isCode(found.toUpperCase()) },
  { pattern: new RegExp(`${PHONE}?(?<![\\w-])((?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2})(?![\\w-])`, 'gi') },
  { pattern: new RegExp(`${PHONE}((?:0\\d{2,3}[ -]?)?\\d{7,8})(?![\\w-])`, 'gi') },
  { pattern: new RegExp(`${WECHAT}([a-z0-9][-_a-z0-9]{4,29})(?![\\w-])`, 'gi') },
]

/** A name may look so, too: it is an identifier if somebody has it. */
const LIKELY: readonly Form[] = [
  { pattern: new RegExp(alone('([a-z][-_a-z0-9]{4,29})'), 'gi'), isOne: looksLikeIdentifier },
]

/**
 * What stands in a pasted line such as 「张记茶铺 13800000000」 or 「微信 abc123 张记」: each phone number, WeChat ID, code
 * and number, and the name that is left. A text that is one of them alone, or none, is asked for as it stands.
 */
export const askedFor = async (ctx: Ctx, text: string): Promise<AskedFor> => {
  const asItStands = { identifiers: [text], name: text }
  if (!WORTH_A_LOOK.test(text)) return asItStands
  const certain = takeOut(text.normalize('NFKC'), CERTAIN)
  const likely = takeOut(certain.rest, LIKELY)
  const { found, rest } = (await areHeld(ctx, likely.found, text)) ? likely : { ...certain, found: [] }
  const identifiers = [...certain.found, ...found]
  if (identifiers.length === 0 || searchKey(identifiers[0]!) === searchKey(text)) return asItStands
  return searchKey(rest) === ''
    ? { identifiers, name: identifiers[0]! }
    : { identifiers: [...identifiers, rest], name: rest }
}

/** Alone it is asked for in any case. */
const areHeld = async (ctx: Ctx, found: readonly string[], text: string): Promise<boolean> => {
  if (found.length === 0 || found[0] === text) return false
  const holders = await Promise.all(found.map((one) => findHolders(ctx, [one])))
  return holders.every(({ length }) => length > 0)
}

const AT_ENDS = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu

const takeOut = (text: string, forms: readonly Form[]): { found: string[]; rest: string } => {
  const found: string[] = []
  let left = text
  for (const { pattern, isOne = () => true } of forms)
    left = left.replace(pattern, (all: string, one: string) => {
      if (!isOne(one)) return all
      found.push(one)
      return '\n'
    })
  const parts = found.length === 0 ? [left] : left.split('\n').map((part) => part.replace(AT_ENDS, ''))
  return { found, rest: parts.filter((part) => part !== '').join(' ') }
}
