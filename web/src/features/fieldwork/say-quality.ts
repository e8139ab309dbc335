import type { TFunction } from 'i18next'
import type { Work } from './fieldwork-query.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** A share with its 95 % interval: "80%（95%区间 49%–94%）". */
export const sayQuality = (t: TFunction<'fieldwork'>, quality: Work['quality']): string =>
  quality
    ? t('quality', { share: percent(quality.share), low: percent(quality.low), high: percent(quality.high) })
    : t('noQuality')

export const sayShare = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part} (${percent(part / whole)})`
