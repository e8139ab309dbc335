import type { Chapter } from '../story.ts'
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

/** Everything that was filed in the town, a chapter for each category. */
export const chapters: readonly Chapter[] = [
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
