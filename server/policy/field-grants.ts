import type { Role } from '../identity/roles.ts'
import type { Can } from './register-grants.ts'

/** Takes merchants down on the spot, with a phone: whoever visits them for the office. */
export const collects: readonly Role[] = ['intake', 'mediator', 'investigator']

/** Says whether a record that resembles a seller is that seller; never of one's own records (field_record, a check). */
export const decidesDuplicates: readonly Role[] = ['intake', 'investigator', 'head']

/** Sees rates and quality, draws samples and reviews them; never one's own records (field_sample_item, a check). */
export const samplesFieldWork: readonly Role[] = ['head', 'supervisor']

/** Reads samples without drawing any. */
const readsSamples: readonly Role[] = [...samplesFieldWork, 'auditor']

type Conditions = { ofOffice: Record<string, unknown>; personId: string }

/** What a role may do with records taken in the field: its office's, or one's own. */
export const grantField = (can: Can, role: Role, { ofOffice, personId }: Conditions): void => {
  if (collects.includes(role)) {
    can('collect', 'FieldRecord', ofOffice)
    can('read', 'FieldRecord', { collectorId: personId })
  }
  if (decidesDuplicates.includes(role)) can('decide', 'FieldRecord', ofOffice)
  if (decidesDuplicates.includes(role) || readsSamples.includes(role)) can('read', 'FieldRecord', ofOffice)
  if (readsSamples.includes(role)) can('read', 'FieldSample', ofOffice)
  if (samplesFieldWork.includes(role)) for (const action of ['draw', 'review']) can(action, 'FieldSample', ofOffice)
}
