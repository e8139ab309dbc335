import '../../register-tables.ts'
import { defineRegisterAction } from '../define-register-action.ts'
import { licenceFields, licenceRow } from './licence-answers.ts'

/** 更新证照: prolonged, of another scope, suspended, revoked, cancelled. */
export const changeLicence = defineRegisterAction({
  name: 'changeLicence',
  words: { zh: '更新', en: 'Update' },
  consequence: {
    zh: '证照内容更新，更新前后的状态和有效期留痕',
    en: 'The licence is updated; its former state and days stay in the log',
  },
  about: 'licence',
  fields: licenceFields,
  values: ({ licences, targetId }) => {
    const { scope, issuedBy, issuedOn, expiresOn, state } = licences.find(({ id }) => id === targetId)!
    return {
      scope: scope ?? undefined,
      issuedBy: issuedBy ?? undefined,
      issuedOn: issuedOn ?? undefined,
      expiresOn: expiresOn ?? undefined,
      state,
    }
  },
  async carryOut(ctx, answers, { licences, targetId }) {
    const before = licences.find(({ id }) => id === targetId)!
    const row = licenceRow(ctx, answers)
    await ctx.db.updateTable('sellerLicence').set(row).where('id', '=', targetId).execute()
    return {
      licenceId: targetId,
      kind: before.kind,
      from: { state: before.state, expiresOn: before.expiresOn },
      to: { state: row.state, expiresOn: row.expiresOn },
    }
  },
})
