import type { Signal } from '../signal.ts'
import { brandContext } from './brand-context.ts'
import { counterfeitSlang } from './counterfeit-slang.ts'
import { diversion } from './diversion.ts'
import { evasion } from './evasion.ts'
import { offPlatformPayment } from './off-platform-payment.ts'
import { resaleOfCopies } from './resale-of-copies.ts'

export const signals: readonly Signal[] = [
  counterfeitSlang,
  brandContext,
  resaleOfCopies,
  evasion,
  diversion,
  offPlatformPayment,
]
