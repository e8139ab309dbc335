import type { Words } from '../core/words.ts'

/** Complaint: who handles the dispute. Report: who verifies and punishes. Court: where the filer may sue. */
export const venueMatters = ['complaint', 'report', 'court'] as const
export type VenueMatter = (typeof venueMatters)[number]

type Choice = { name: string; words: Words; options: readonly { value: string; words: Words }[] }
type PlaceFact = { name: string; words: Words }

const yesNo = [
  { value: 'YES', words: { zh: '是', en: 'Yes' } },
  { value: 'NO', words: { zh: '否', en: 'No' } },
] as const

/** What venue hangs on besides places, each with the answers there are. A fact that is not known is left out. */
export const venueChoices = [
  {
    name: 'sellerKind',
    words: { zh: '经营者属于哪一种', en: 'What kind of seller it is' },
    options: [
      {
        value: 'PLATFORM_SELLER',
        words: { zh: '平台内经营者（含直播间、小程序商城店铺）', en: 'A seller on a platform' },
      },
      { value: 'PLATFORM', words: { zh: '电子商务平台经营者', en: 'A platform itself' } },
      { value: 'OWN_SITE', words: { zh: '自建网站经营者', en: 'A seller on an own site' } },
      {
        value: 'OTHER_NETWORK_SERVICE',
        words: { zh: '通过其他网络服务经营（如只用朋友圈）', en: 'Another network service, such as a friends’ feed' },
      },
      { value: 'OFFLINE', words: { zh: '线下经营者', en: 'A seller offline' } },
    ],
  },
  {
    name: 'publishedAddress',
    words: { zh: '平台上是否公示了地址、能否联系上', en: 'Whether an address is shown on the platform and works' },
    options: [
      { value: 'REACHABLE', words: { zh: '已公示，能联系上', en: 'Shown, and the seller is reached' } },
      { value: 'MISSING', words: { zh: '没有依法公示', en: 'None is shown' } },
      { value: 'UNREACHABLE', words: { zh: '按公示的地址联系不上', en: 'Shown, but nobody is reached' } },
    ],
  },
  {
    name: 'advert',
    words: { zh: '举报的是不是广告、由谁发布', en: 'Whether the report is about an advert, and who published it' },
    options: [
      { value: 'NONE', words: { zh: '不是广告', en: 'Not an advert' } },
      { value: 'INTERNET_SELF', words: { zh: '互联网广告，广告主自行发布', en: 'Online, by the advertiser itself' } },
      { value: 'INTERNET_BY_OTHERS', words: { zh: '互联网广告，由他人发布', en: 'Online, by somebody else' } },
      { value: 'OTHER_MEDIA', words: { zh: '广播、电视、报刊等其他媒介', en: 'Broadcast, print or other media' } },
    ],
  },
  { name: 'liveRoom', words: { zh: '是否直播间', en: 'Whether it was a live room' }, options: yesNo },
  {
    name: 'actualPlaceFound',
    words: { zh: '实际经营地能否确定', en: 'Whether the place of business can be found' },
    options: yesNo,
  },
  {
    name: 'registered',
    words: { zh: '是否已办理经营主体登记', en: 'Whether the seller is registered' },
    options: yesNo,
  },
  {
    name: 'claim',
    words: { zh: '起诉依据什么请求', en: 'What the claim rests on' },
    options: [
      { value: 'CONTRACT', words: { zh: '买卖合同', en: 'The contract of sale' } },
      { value: 'TORT', words: { zh: '侵权', en: 'A tort' } },
      { value: 'PRODUCT', words: { zh: '产品、服务质量造成损害', en: 'Damage from a product or service' } },
    ],
  },
  {
    name: 'delivery',
    words: { zh: '怎样交付', en: 'How it was delivered' },
    options: [
      { value: 'SHIPPED', words: { zh: '网购，快递等方式交付', en: 'Bought online and shipped' } },
      { value: 'ONLINE', words: { zh: '网购，通过网络交付', en: 'Bought online, delivered over the network' } },
      { value: 'IN_PERSON', words: { zh: '当面交易', en: 'Handed over in person' } },
    ],
  },
  {
    name: 'agreement',
    words: { zh: '双方是否另外约定了履行地', en: 'Whether another place of performance was agreed' },
    options: yesNo,
  },
  {
    name: 'onlineTort',
    words: { zh: '是否通过信息网络侵权', en: 'Whether the tort was done over the network' },
    options: yesNo,
  },
] as const satisfies readonly Choice[]

/** Places, as six-digit division codes of county level. */
export const venuePlaces = [
  { name: 'actualPlace', words: { zh: '经营者实际经营地', en: 'Where the seller does business' } },
  { name: 'domicile', words: { zh: '经营者住所地（被告住所地）', en: 'The seller’s domicile' } },
  { name: 'publishedPlace', words: { zh: '平台公示的地址所在地', en: 'Where the address shown on the platform is' } },
  { name: 'platformDomicile', words: { zh: '平台经营者住所地', en: 'The platform’s domicile' } },
  { name: 'actPlace', words: { zh: '行为发生地', en: 'Where the act was done' } },
  { name: 'adPublisherPlace', words: { zh: '广告发布者所在地', en: 'Where the advert’s publisher is' } },
  { name: 'advertiserPlace', words: { zh: '广告主所在地', en: 'Where the advertiser is' } },
  { name: 'adAgentPlace', words: { zh: '广告经营者所在地', en: 'Where the advertising agent is' } },
  { name: 'deliveryPlace', words: { zh: '收货地', en: 'The delivery address' } },
  { name: 'filerDomicile', words: { zh: '投诉人住所地', en: 'The filer’s domicile' } },
  { name: 'agreedPlace', words: { zh: '约定的履行地', en: 'The agreed place of performance' } },
  { name: 'performancePlace', words: { zh: '合同履行地', en: 'The place of performance' } },
  { name: 'devicePlace', words: { zh: '侵权设备所在地', en: 'Where the device used is' } },
  { name: 'resultPlace', words: { zh: '损害结果发生地', en: 'Where the damage occurred' } },
  { name: 'salePlace', words: { zh: '产品销售地', en: 'Where the product was sold' } },
  { name: 'makePlace', words: { zh: '产品制造地', en: 'Where the product was made' } },
  { name: 'servicePlace', words: { zh: '服务提供地', en: 'Where the service was given' } },
  {
    name: 'firstReceiverPlace',
    words: { zh: '最先收到的部门所在地', en: 'Where the office is that received it first' },
  },
  {
    name: 'firstFilerPlace',
    words: { zh: '最先立案的部门所在地', en: 'Where the office is that opened a penalty case first' },
  },
] as const satisfies readonly PlaceFact[]

export type VenueChoiceName = (typeof venueChoices)[number]['name']
export type VenuePlaceName = (typeof venuePlaces)[number]['name']
export type VenueFactName = VenueChoiceName | VenuePlaceName

/** What is known. Whatever is not there is not known, and never guessed. */
export type VenueFacts = Partial<Record<VenueFactName, string>>

const all: readonly { name: VenueFactName; words: Words }[] = [...venueChoices, ...venuePlaces]

export const venueFactWords = (name: VenueFactName): Words => all.find((fact) => fact.name === name)!.words
