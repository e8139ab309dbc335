import type { Signal } from '../signal.ts'
import { absoluteTerms } from './absolute-terms.ts'
import { alteredLabel } from './altered-label.ts'
import { authenticityClaim } from './authenticity-claim.ts'
import { authorityHalo } from './authority-halo.ts'
import { brandContext } from './brand-context.ts'
import { brandLookalike } from './brand-lookalike.ts'
import { copiedPicture } from './copied-picture.ts'
import { copiedText } from './copied-text.ts'
import { counterfeitSlang } from './counterfeit-slang.ts'
import { diversion } from './diversion.ts'
import { efficacyClaim } from './efficacy-claim.ts'
import { entryFee } from './entry-fee.ts'
import { evasion } from './evasion.ts'
import { fakeTrade } from './fake-trade.ts'
import { hiddenLink } from './hidden-link.ts'
import { homemadeFood } from './homemade-food.ts'
import { incomePromise } from './income-promise.ts'
import { licenceAbsent } from './licence-absent.ts'
import { lowPrice } from './low-price.ts'
import { medicalClaim } from './medical-claim.ts'
import { missingLabel } from './missing-label.ts'
import { offPlatformPayment } from './off-platform-payment.ts'
import { priceBelowRange } from './price-below-range.ts'
import { priceClaim } from './price-claim.ts'
import { recruitmentPay } from './recruitment-pay.ts'
import { resaleOfCopies } from './resale-of-copies.ts'
import { specialCosmetic } from './special-cosmetic.ts'
import { teamPay } from './team-pay.ts'
import { tradeWording } from './trade-wording.ts'
import { unauthorisedClaim } from './unauthorised-claim.ts'
import { unfairTerms } from './unfair-terms.ts'
import { wink } from './wink.ts'

/** Every signal, in the order findings are listed. */
export const signals: readonly Signal[] = [
  counterfeitSlang,
  brandContext,
  lowPrice,
  priceBelowRange,
  resaleOfCopies,
  evasion,
  wink,
  tradeWording,
  authenticityClaim,
  alteredLabel,
  diversion,
  offPlatformPayment,
  hiddenLink,
  absoluteTerms,
  authorityHalo,
  medicalClaim,
  efficacyClaim,
  incomePromise,
  specialCosmetic,
  homemadeFood,
  licenceAbsent,
  missingLabel,
  priceClaim,
  recruitmentPay,
  entryFee,
  teamPay,
  fakeTrade,
  unfairTerms,
  unauthorisedClaim,
  brandLookalike,
  copiedText,
  copiedPicture,
]
