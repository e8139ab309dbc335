import type { RegisterAction } from '../define-register-action.ts'
import { addAccount } from './add-account.ts'
import { addIdentifier } from './add-identifier.ts'
import { changeLicence } from './change-licence.ts'
import { confirmSeller } from './confirm-seller.ts'
import { editSeller } from './edit-seller.ts'
import { endExemption } from './end-exemption.ts'
import { endWatch } from './end-watch.ts'
import { recordExemption } from './record-exemption.ts'
import { recordLicence } from './record-licence.ts'
import { recordRealName } from './record-real-name.ts'
import { recordTurnover } from './record-turnover.ts'
import { removeIdentifier } from './remove-identifier.ts'
import { watchSeller } from './watch-seller.ts'

/** What an officer can do with the register, in the order in which it is offered. */
export const registerActions = [
  confirmSeller,
  editSeller,
  recordRealName,
  addAccount,
  addIdentifier,
  removeIdentifier,
  recordLicence,
  changeLicence,
  recordExemption,
  endExemption,
  recordTurnover,
  watchSeller,
  endWatch,
] as const satisfies readonly RegisterAction[]

export type RegisterActionName = (typeof registerActions)[number]['name']

export const findRegisterAction = (name: string): RegisterAction | undefined =>
  registerActions.find((action) => action.name === name)
