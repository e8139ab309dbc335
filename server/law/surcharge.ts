import type { Day } from './day.ts'
import { daysAfter } from './day.ts'

/** What a party owes of a penalty, in fen. `countedTo` is the day up to which the surcharge was counted; null: never. */
export type Debt = {
  fineFen: number
  forfeitFen: number
  paidFen: number
  surchargeFen: number
  countedTo: Day | null
}

const PER_CENT_A_DAY = 3

/** What is unpaid of the fine alone: payments count towards it first, as only the fine grows. */
const unpaidFine = ({ fineFen, paidFen }: Debt): number => Math.max(0, fineFen - paidFen)

/**
 * The debt on a day, with the surcharge up to it: 3 % of the unpaid fine for each day after `dueOn`, never more than the
 * fine itself, fractions of a fen dropped; what is forfeited bears none (Administrative Penalty Law, article 72; penalty
 * procedure rules, articles 72 to 75).
 */
export const debtOn = (debt: Debt, dueOn: Day, on: Day): Debt => {
  const from = debt.countedTo !== null && debt.countedTo > dueOn ? debt.countedTo : dueOn
  const days = daysAfter(from, on).length
  const grown = Math.floor((unpaidFine(debt) * PER_CENT_A_DAY * days) / 100)
  return {
    ...debt,
    surchargeFen: Math.min(debt.fineFen, debt.surchargeFen + grown),
    countedTo: on > from ? on : debt.countedTo,
  }
}

/** Everything that is still to be paid. */
export const openFen = ({ fineFen, forfeitFen, paidFen, surchargeFen }: Debt): number =>
  fineFen + forfeitFen + surchargeFen - paidFen
