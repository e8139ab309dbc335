import '../../register-tables.ts'
import { Duplicate } from '../../../core/errors.ts'
import { creditCodeProblem, plainCreditCode } from '../../credit-code.ts'
import { LICENCE_KINDS, type LicenceKind, licenceKindWords } from '../../licence-kinds.ts'
import { optionsOf, refuse } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'
import { licenceFields, licenceRow } from './licence-answers.ts'

/** 登记证照: a licence with its scope and its days; the watch tells when it is about to run out. */
export const recordLicence = defineRegisterAction({
  name: 'recordLicence',
  words: { zh: '登记证照', en: 'Add a licence' },
  consequence: {
    zh: '证照列入登记，到期前 30 天起在名单上提示',
    en: 'The licence is on record; the lists warn from 30 days before it runs out',
  },
  about: 'seller',
  fields: [
    {
      name: 'kind',
      kind: 'CHOICE',
      words: { zh: '证照种类', en: 'Kind of licence' },
      required: true,
      options: optionsOf(LICENCE_KINDS, licenceKindWords),
    },
    {
      name: 'number',
      kind: 'TEXT',
      words: { zh: '证照编号', en: 'Number' },
      hint: { zh: '营业执照填统一社会信用代码', en: 'For a business licence the unified social credit code' },
      required: true,
      maxLength: 60,
    },
    ...licenceFields,
  ],
  values: () => ({ state: 'valid' }),
  async carryOut(ctx, answers, { seller }) {
    const kind = answers.kind as LicenceKind
    const number = String(answers.number).trim()
    const problem = kind === 'BUSINESS' ? creditCodeProblem(number) : undefined
    if (problem) refuse(ctx, 'number', problem)
    const added = await ctx.db
      .insertInto('sellerLicence')
      .values({ ...licenceRow(ctx, answers), sellerId: seller.id, kind, number, numberKey: plainCreditCode(number) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added)
      throw new Duplicate(
        ctx.locale === 'en' ? 'This licence is on record already.' : '这份证照已经登记过了',
        seller.id,
      )
    return { licenceId: added.id, kind, number }
  },
})
