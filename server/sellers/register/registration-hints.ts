import type { Words } from '../../core/words.ts'
import { sellerKindWords } from '../seller-kinds.ts'
import type { Seller } from '../seller-store.ts'
import type { TurnoverYear } from './turnover-years.ts'

export type RegistrationHint = { name: 'OVER_LIMIT' | 'GOODS_NEED_LICENCE'; words: Words; article: Words }

/** The kinds for which the yearly limit decides: small trade, and those not yet known. */
export const KINDS_UNDER_LIMIT = ['EXEMPT_PETTY', 'UNKNOWN'] as const satisfies readonly Seller['kind'][]

/** The kinds that are exempt only while no licence is needed for what they sell. */
export const KINDS_WITHOUT_LICENCE = ['EXEMPT_PETTY', 'EXEMPT_LABOUR'] as const satisfies readonly Seller['kind'][]

const isOf = (kinds: readonly string[], kind: string) => kinds.includes(kind)

const yuan = (fen: number) => (fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 })

/**
 * What an officer should look into; nothing follows from a hint by itself. The years are those of the whole operator,
 * and one that is registered under any of its names is registered.
 */
export const registrationHints = (
  { kind, goodsNeedLicence }: Pick<Seller, 'kind' | 'goodsNeedLicence'>,
  years: readonly TurnoverYear[],
  isRegistered = false,
): RegistrationHint[] => {
  const over = years.find(({ isOverLimit }) => isOverLimit)
  const suggested = sellerKindWords.UNREGISTERED_OVER_LIMIT
  return [
    ...(over && !isRegistered && isOf(KINDS_UNDER_LIMIT, kind)
      ? [
          {
            name: 'OVER_LIMIT' as const,
            words: {
              zh: `${over.year} 年各店合计 ${yuan(over.totalFen)} 元，超过 10 万元。请核实是否应登记；应登记未登记的，将主体类型改为“${suggested.zh}”`,
              en: `All shops together took ${yuan(over.totalFen)} yuan in ${over.year}, more than 100,000. Find out whether it has to register; if it should have, change its kind to “${suggested.en}”.`,
            },
            article: { zh: '《网络交易监督管理办法》第八条', en: 'Online Trading Measures, article 8' },
          },
        ]
      : []),
    ...(goodsNeedLicence && isOf(KINDS_WITHOUT_LICENCE, kind)
      ? [
          {
            name: 'GOODS_NEED_LICENCE' as const,
            words: {
              zh: '所售商品或服务须取得许可，不适用免登记。请核实登记和许可情况',
              en: 'What it sells needs a licence, so it is not exempt from registering. Look into its registration and licences.',
            },
            article: {
              zh: '《电子商务法》第十条、《网络交易监督管理办法》第八条',
              en: 'E-Commerce Law, article 10; Online Trading Measures, article 8',
            },
          },
        ]
      : []),
  ]
}
