import type { Words } from '../core/words.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Grave } from './enforcement-facts.ts'
import { graveWords } from './enforcement-words.ts'
import { tellMoney } from './tell-money.ts'

/**
 * What a penalty consists of, kind by kind: Administrative Penalty Law, article 9. Money in fen. A warning or a criticism
 * that is undefined was not asked for when the case came this far.
 */
export type Penalty = {
  warned: boolean | undefined
  criticised: boolean | undefined
  fineFen: number
  forfeitFen: number
  goodsFen: number
  grave: Grave
  graveDetails: string
}

/** What is proposed, later decided. */
export const penaltyOf = (facts: CaseFacts): Penalty => ({
  warned: facts.warned,
  criticised: facts.criticised,
  fineFen: facts.fineFen ?? 0,
  forfeitFen: facts.forfeitFen ?? 0,
  goodsFen: facts.goodsFen ?? 0,
  grave: facts.grave ?? 'none',
  graveDetails: facts.graveDetails ?? '',
})

/** What the party was told of before. */
export const noticedPenaltyOf = (facts: CaseFacts): Penalty => ({
  warned: facts.noticedWarned,
  criticised: facts.noticedCriticised,
  fineFen: facts.noticedFineFen ?? 0,
  forfeitFen: facts.noticedForfeitFen ?? 0,
  goodsFen: facts.noticedGoodsFen ?? 0,
  grave: facts.noticedGrave ?? 'none',
  graveDetails: '',
})

const WARNING: Words = { zh: '警告', en: 'A warning' }
const CRITICISM: Words = { zh: '通报批评', en: 'A criticism in public' }

const money = (zh: string, en: string, fen: number, behind = ''): Words[] =>
  fen > 0 ? [{ zh: `${zh}${tellMoney(fen).zh}${behind}`, en: `${en} ${tellMoney(fen).en}` }] : []

/** Its kinds in the order of article 9, each with its sum; none for a penalty that holds nothing. */
export const kindsOf = ({
  warned,
  criticised,
  fineFen,
  forfeitFen,
  goodsFen,
  grave,
  graveDetails,
}: Penalty): Words[] => [
  ...(warned ? [WARNING] : []),
  ...(criticised ? [CRITICISM] : []),
  ...money('罚款', 'A fine of', fineFen),
  ...money('没收违法所得', 'Gains forfeited:', forfeitFen),
  ...money('没收非法财物（价值', 'Goods forfeited, worth', goodsFen, '）'),
  ...(grave === 'none'
    ? []
    : [
        {
          zh: graveDetails || graveWords[grave].zh,
          en: graveDetails ? `${graveWords[grave].en}: ${graveDetails}` : graveWords[grave].en,
        },
      ]),
]

/** The kinds that have no sum, without what they are exactly. */
export const wordKinds = ({ warned, criticised, grave }: Pick<Penalty, 'warned' | 'criticised' | 'grave'>): Words[] => [
  ...(warned ? [WARNING] : []),
  ...(criticised ? [CRITICISM] : []),
  ...(grave === 'none' ? [] : [graveWords[grave]]),
]

/** Nothing but a warning: publicity rules, article 2(2). */
export const isWarningOnly = ({ criticised, fineFen, forfeitFen, goodsFen, grave }: Penalty): boolean =>
  !criticised && fineFen === 0 && forfeitFen === 0 && goodsFen === 0 && grave === 'none'

/** Nothing but a criticism in public, with or without a warning: publicity rules, article 13. */
export const isCriticismOnly = (penalty: Penalty): boolean =>
  penalty.criticised === true && isWarningOnly({ ...penalty, criticised: false })
