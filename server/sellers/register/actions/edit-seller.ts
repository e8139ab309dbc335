import { isCountyCode } from '../../../core/division-code.ts'
import '../../sellers-tables.ts'
import { SELLER_KINDS, sellerKindWords } from '../../seller-kinds.ts'
import { searchKey } from '../../text/search-key.ts'
import { optionsOf, refuse, textOf } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 更正主体信息: name, kind, place, and whether what is sold needs a licence. */
export const editSeller = defineRegisterAction({
  name: 'editSeller',
  words: { zh: '更正主体信息', en: 'Correct the party' },
  consequence: {
    zh: '登记信息更新，更正前后的内容留痕',
    en: 'The register says so from now on; what it said before stays in the log',
  },
  about: 'seller',
  fields: [
    { name: 'name', kind: 'TEXT', words: { zh: '名称', en: 'Name' }, required: true, maxLength: 100 },
    {
      name: 'kind',
      kind: 'CHOICE',
      words: { zh: '主体类型', en: 'Kind of party' },
      required: true,
      options: optionsOf(SELLER_KINDS, sellerKindWords),
    },
    {
      name: 'divisionCode',
      kind: 'TEXT',
      words: { zh: '行政区划代码', en: 'Division code' },
      hint: { zh: '县级，六位数字', en: 'Of a county, six figures' },
      maxLength: 6,
    },
    {
      name: 'goodsNeedLicence',
      kind: 'BOOLEAN',
      words: { zh: '所售商品或服务须取得许可（如食品）', en: 'What it sells needs a licence (food, for instance)' },
    },
  ],
  values: ({ seller: { name, kind, divisionCode, goodsNeedLicence } }) => ({
    name,
    kind,
    divisionCode: divisionCode ?? undefined,
    goodsNeedLicence,
  }),
  async carryOut(ctx, answers, { seller }) {
    const divisionCode = textOf(answers.divisionCode)
    if (divisionCode && !isCountyCode(divisionCode))
      refuse(ctx, 'divisionCode', {
        zh: '请填写六位县级行政区划代码',
        en: 'Write the six-digit code of a county-level division.',
      })
    const name = String(answers.name).trim()
    const changed = {
      name,
      kind: answers.kind as typeof seller.kind,
      divisionCode,
      goodsNeedLicence: answers.goodsNeedLicence === true,
    }
    await ctx.db
      .updateTable('seller')
      .set({ ...changed, nameKey: searchKey(name) })
      .where('id', '=', seller.id)
      .execute()
    return {
      from: { kind: seller.kind, divisionCode: seller.divisionCode, goodsNeedLicence: seller.goodsNeedLicence },
      to: { kind: changed.kind, divisionCode, goodsNeedLicence: changed.goodsNeedLicence },
      renamed: name !== seller.name,
    }
  },
})
