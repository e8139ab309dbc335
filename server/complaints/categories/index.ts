import type { Category } from '../define-category.ts'
import { counterfeit } from './counterfeit.ts'
import { defect } from './defect.ts'
import { falseAdvertising } from './false-advertising.ts'
import { harassment } from './harassment.ts'
import { infringement } from './infringement.ts'
import { lateDelivery } from './late-delivery.ts'
import { noLabel } from './no-label.ts'
import { notAsDescribed } from './not-as-described.ts'
import { other } from './other.ts'
import { pyramidSelling } from './pyramid-selling.ts'
import { returnRefused } from './return-refused.ts'
import { warrantyRefused } from './warranty-refused.ts'

/** Every category, in the order people are shown. */
export const categories: readonly Category[] = [
  counterfeit,
  notAsDescribed,
  defect,
  warrantyRefused,
  lateDelivery,
  returnRefused,
  noLabel,
  falseAdvertising,
  infringement,
  pyramidSelling,
  harassment,
  other,
]

export const findCategory = (name: string): Category | undefined =>
  categories.find((category) => category.name === name)
