import type { CategoryTold } from './category-model.ts'

/** The short names by which labelled sets of complaints call the categories; the form's own words are longer. */
export const labelOf: Record<CategoryTold, string> = {
  counterfeit: '假冒伪劣',
  notAsDescribed: '实物与宣传不符',
  defect: '质量缺陷',
  warrantyRefused: '保修期拒修',
  lateDelivery: '延迟发货',
  other: '其他',
}
