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
      name: 'nameChecked',
      kind: 'BOOLEAN',
      words: {
        zh: '名称已与证照核对，或者已向本人核实',
        en: 'The name was held against a licence, or the seller confirmed it',
      },
      hint: {
        zh: '这个名称目前只是当事人的说法；核对或者更正之前，公众查询查不到该商家',
        en: 'So far it is what a filer called them; until it is checked or corrected the public check does not answer by it',
      },
      applies: ({ seller }) => seller.nameIsTold,
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
    const nameIsTold = seller.nameIsTold && answers.nameChecked !== true && name === seller.name
    const changed = {
      name,
      nameIsTold,
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
      ...(seller.nameIsTold && !nameIsTold ? { nameChecked: true } : {}),
    }
  },
})
