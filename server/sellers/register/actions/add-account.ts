import '../../sellers-tables.ts'
import { Duplicate } from '../../../core/errors.ts'
import { ACCOUNT_PLATFORMS, type AccountPlatform, accountPlatformWords } from '../../account-platforms.ts'
import { handleKey, keyedIdentifiers } from '../../new-seller.ts'
import { sealIdentifier } from '../../sealed-identifier.ts'
import { optionsOf, refuse, textOf } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'

const isWebAddress = (value: string) => /^https?:\/\//i.test(value) && URL.canParse(value)

/** 登记账号: a WeChat ID, a shop, a mini-program, a live room, a group. What it implies is added as an identifier. */
export const addAccount = defineRegisterAction({
  name: 'addAccount',
  words: { zh: '登记账号', en: 'Add an account' },
  consequence: {
    zh: '账号归入该商家，以后可凭它找到该商家',
    en: 'The account is this seller’s; the seller is found by it',
  },
  about: 'seller',
  fields: [
    {
      name: 'platform',
      kind: 'CHOICE',
      words: { zh: '平台', en: 'Where' },
      required: true,
      options: optionsOf(ACCOUNT_PLATFORMS, accountPlatformWords),
    },
    { name: 'handle', kind: 'TEXT', words: { zh: '账号或名称', en: 'Handle or name' }, required: true, maxLength: 100 },
    { name: 'url', kind: 'TEXT', words: { zh: '网址', en: 'Address' }, maxLength: 500 },
  ],
  async carryOut(ctx, answers, { seller }) {
    const account = {
      platform: answers.platform as AccountPlatform,
      handle: String(answers.handle).trim(),
      url: textOf(answers.url),
    }
    if (account.url && !isWebAddress(account.url))
      refuse(ctx, 'url', {
        zh: '请填写完整网址，以 http:// 或 https:// 开头',
        en: 'Write a full address that begins with http:// or https://.',
      })
    const added = await ctx.db
      .insertInto('sellerAccount')
      .values({ ...account, sellerId: seller.id, handleKey: handleKey(account) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added)
      throw new Duplicate(
        ctx.locale === 'en' ? 'This account is on record already.' : '这个账号已经登记过了',
        seller.id,
      )
    const implied = keyedIdentifiers({ accounts: [account] })
    if (implied.length > 0)
      await ctx.db
        .insertInto('sellerIdentifier')
        .values(
          implied.map(({ kind, value, key }) => ({ ...sealIdentifier(ctx, kind, value, key), sellerId: seller.id })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    return { accountId: added.id, platform: account.platform }
  },
})
