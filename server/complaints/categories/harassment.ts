import { defineCategory } from '../define-category.ts'

/** 骚扰: Consumer Rights Law 29: no commercial messages without consent. */
export const harassment = defineCategory({
  name: 'harassment',
  words: { zh: '骚扰推销', en: 'Harassing sales messages' },
  description: {
    zh: '未经同意反复发送广告、拉群，或泄露您的个人信息',
    en: 'Repeated adverts or group invitations without consent, or your data passed on',
  },
  kind: 'LEAD',
  fields: [
    {
      name: 'channel',
      kind: 'TEXT',
      words: { zh: '通过什么方式', en: 'By which channel' },
      hint: { zh: '例如微信群、短信、电话', en: 'For example a WeChat group, SMS, calls' },
      required: true,
    },
    { name: 'times', kind: 'NUMBER', words: { zh: '大约多少次', en: 'About how often' } },
    { name: 'askedToStop', kind: 'BOOLEAN', words: { zh: '已明确要求对方停止', en: 'I asked them to stop' } },
  ],
  usefulEvidence: [{ zh: '消息或通话记录截图', en: 'Screenshots of messages or calls' }],
})
