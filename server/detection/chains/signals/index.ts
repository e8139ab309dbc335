import type { ChainSignal } from '../chain-signal.ts'
import { feeToJoin } from './fee-to-join.ts'
import { paidByHeads } from './paid-by-heads.ts'
import { paidFromBelow } from './paid-from-below.ts'

/** The signals over chains, in the order of article 7. */
export const chainSignals: readonly ChainSignal[] = [paidByHeads, feeToJoin, paidFromBelow]
