import type { Words } from '../core/words.ts'

/** Where a seller meets its buyers. */
export const ACCOUNT_PLATFORMS = ['WECHAT', 'SHOP', 'MINI_PROGRAM', 'LIVE_ROOM', 'GROUP', 'OTHER'] as const
export type AccountPlatform = (typeof ACCOUNT_PLATFORMS)[number]

export const accountPlatformWords: Record<AccountPlatform, Words> = {
  WECHAT: { zh: '微信号', en: 'WeChat' },
  SHOP: { zh: '网店', en: 'Online shop' },
  MINI_PROGRAM: { zh: '小程序', en: 'Mini-program' },
  LIVE_ROOM: { zh: '直播间', en: 'Live room' },
  GROUP: { zh: '微信群', en: 'Group chat' },
  OTHER: { zh: '其他', en: 'Other' },
}
