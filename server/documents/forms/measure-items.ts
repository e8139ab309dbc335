import type { CaseRow } from '../../cases/define-case-action.ts'
import type { Words } from '../../core/words.ts'
import { asTold, firstOf } from './form-fields.ts'

/** The steps by which evidence is kept, and by which goods are sealed or seized. */
export const keeping = ['keepEvidence', 'keepEvidenceUrgently'] as const
export const seizing = ['seizeGoods', 'seizeGoodsUrgently'] as const

/** What was kept, or sealed or seized, as the step was told. */
export const keptItems = firstOf(asTold('keepEvidence', 'items'), asTold('keepEvidenceUrgently', 'items'))
export const seizedItems = firstOf(asTold('seizeGoods', 'items'), asTold('seizeGoodsUrgently', 'items'))

/** While goods are sealed or seized. */
export const whileSeized = ({ facts }: CaseRow): Words | null =>
  facts.seizedOn ? null : { zh: '没有查封、扣押的财物', en: 'Nothing is sealed or seized' }

/** Where something of the kind stops the count of the case now. */
export const whileExcluded =
  (cause: 'testing' | 'refundOrder', otherwise: Words) =>
  ({ procedure, facts }: CaseRow): Words | null =>
    procedure === 'report' || facts.excluded?.includes(cause) ? null : otherwise
