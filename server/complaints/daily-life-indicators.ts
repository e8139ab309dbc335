import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import type { Article } from '../law/article.ts'
import { type DailyLifeFactor, dailyLifeUnder } from '../law/daily-life.ts'
import { countDailyLife, type DailyLifeCounts } from './count-daily-life.ts'
import type { Submission } from './submission-store.ts'

/** One number or yes/no behind an indicator. `isNotable`: at or over the number this installation set. */
export type IndicatorFigure = { words: Words; value: number | boolean; isNotable: boolean }

export type DailyLifeIndicator = {
  factor: DailyLifeFactor
  label: Words
  meaning: Words
  article: Article
  figures: IndicatorFigure[]
}

export type DailyLifeIndicators = { indicators: DailyLifeIndicator[]; neverDecides: Words }

/**
 * The five factors of Order 121, article 17, with the figures behind each, for a person to weigh. Nothing reads them but
 * the page: no step, date or list depends on them. Null under a ruleset that names no factors.
 */
export const dailyLifeIndicators = async (
  ctx: Ctx,
  submission: Submission,
  rulesetId: string,
): Promise<DailyLifeIndicators | null> => {
  const law = dailyLifeUnder(rulesetId)
  if (!law) return null
  const figures = figuresOf(await countDailyLife(ctx, submission), law.notableFrom)
  return {
    indicators: law.factors.map(({ value, ...factor }) => ({ factor: value, ...factor, figures: figures[value] })),
    neverDecides: law.neverDecides,
  }
}

type Limits = NonNullable<ReturnType<typeof dailyLifeUnder>>['notableFrom']

const figuresOf = (counts: DailyLifeCounts, limits: Limits): Record<DailyLifeFactor, IndicatorFigure[]> => {
  const number = (name: keyof Limits, zh: string, en: string): IndicatorFigure => ({
    words: { zh, en },
    value: counts[name],
    isNotable: counts[name] >= limits[name],
  })
  const plain = (value: number, zh: string, en: string): IndicatorFigure => ({
    words: { zh, en },
    value,
    isNotable: false,
  })
  const given = (value: boolean, zh: string, en: string): IndicatorFigure => ({
    words: { zh, en },
    value,
    isNotable: !value,
  })
  return {
    QUANTITY: [
      number('byFilerIn30Days', '同一电话近30日的投诉', 'Complaints under this phone in 30 days'),
      number('byFilerIn365Days', '同一电话近一年的投诉', 'Complaints under this phone in a year'),
      plain(counts.sellersIn365Days, '其中涉及的商家', 'Sellers among them'),
    ],
    MASS: [
      number(
        'sameSellerIn90Days',
        '同一电话近90日就该商家同类问题的投诉',
        'By this phone on this seller and issue in 90 days',
      ),
      plain(
        counts.clusterComplaintsIn30Days,
        '近30日该商家同类问题的全部投诉',
        'All on this seller and issue in 30 days',
      ),
      number('clusterFilersIn30Days', '其中不同的电话', 'Different phones among them'),
    ],
    NO_PURCHASE: [
      { ...plain(counts.files, '提交的证据文件', 'Files attached'), isNotable: counts.files === 0 },
      given(counts.hasAmount, '写明了金额', 'The amount is told'),
      given(counts.hasDay, '写明了日期', 'The day is told'),
      given(counts.hasPayeeOrWaybill, '写明了收款人或者快递单号', 'Payee or waybill is told'),
    ],
    SHARED_CONTACT: [
      number('namesPerPhone', '使用该电话的不同姓名', 'Different names under this phone'),
      number('namesPerAddress', '使用该通讯地址的不同姓名', 'Different names under this address'),
    ],
    OTHER: [number('sameWordsElsewhere', '其他电话提交的一字不差的内容', 'The same words under other phones')],
  }
}
