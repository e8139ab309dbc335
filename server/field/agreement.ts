import type { Words } from '../core/words.ts'

/**
 * What the merchant signs, by version. A version is never changed once somebody has signed it: a new text is a new
 * version, and the older ones stay to show what was signed.
 */
export const AGREEMENTS: Readonly<Record<string, Words>> = {
  '2026-11': {
    zh: [
      '一、本人（本单位）确认所登记的名称、证照、账号、联系方式和地址真实、完整。',
      '二、市场监督管理部门为登记、核查和处理投诉举报保存和使用这些信息；电话、地址、证件号码加密保存，查看须说明理由并留痕。',
      '三、信息发生变化时，本人（本单位）及时告知。',
      '四、登记不收取费用，不是行政许可，也不代表对商品或服务质量的认可。',
      '五、本人（本单位）可以查询、要求更正所登记的信息。',
    ].join('\n'),
    en: [
      '1. I (we) confirm that the name, licence, accounts, contacts and address taken down are true and complete.',
      '2. The office keeps and uses them to register and verify sellers and to handle complaints and reports; phones, addresses and identity numbers are kept encrypted, and whoever looks at them gives a reason that is kept.',
      '3. I (we) will tell the office when they change.',
      '4. Registration is free of charge. It is no licence, and says nothing of the quality of goods or services.',
      '5. I (we) may ask to see what is on record and have it corrected.',
    ].join('\n'),
  },
}

export const CURRENT_AGREEMENT = '2026-11'
