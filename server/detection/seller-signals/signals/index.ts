import type { SellerSignal } from '../seller-signal.ts'
import { complaintHistory } from './complaint-history.ts'

/** The signals over sellers. */
export const sellerSignals: readonly SellerSignal[] = [complaintHistory]
