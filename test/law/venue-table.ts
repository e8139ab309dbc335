import type { VenueFacts, VenueMatter } from '../../server/law/venue-facts.ts'

export const ACTUAL = '330182'
export const HOME = '330106'
export const SHOWN = '440305'
export const PLATFORM = '330110'
export const places = {
  actualPlace: ACTUAL,
  domicile: HOME,
  publishedPlace: SHOWN,
  platformDomicile: PLATFORM,
} satisfies VenueFacts

/** What is asked, the facts, and each office as `place code level article`, the proposed one with a star. */
export type Row = [what: string, matter: VenueMatter, facts: VenueFacts, offices: string[]]

export const OFFICES: Row[] = [
  [
    'a complaint in general: place of business or domicile, county level',
    'complaint',
    { ...places, sellerKind: 'OFFLINE' },
    ['*actualPlace 330182 county L121 13(1)', 'domicile 330106 county L121 13(1)'],
  ],
  [
    'a complaint against a platform: its domicile',
    'complaint',
    { ...places, sellerKind: 'PLATFORM' },
    ['*domicile 330106 county L121 13(2)'],
  ],
  [
    'a complaint against an own site: its domicile',
    'complaint',
    { ...places, sellerKind: 'OWN_SITE' },
    ['*domicile 330106 county L121 13(2)'],
  ],
  [
    'a complaint against a seller in a friends’ feed: the seller’s domicile',
    'complaint',
    { ...places, sellerKind: 'OTHER_NETWORK_SERVICE' },
    ['*domicile 330106 county L121 13(2)'],
  ],
  [
    'a complaint against a seller on a platform: the address shown there, or the platform’s domicile',
    'complaint',
    { ...places, sellerKind: 'PLATFORM_SELLER', publishedAddress: 'REACHABLE' },
    ['*publishedPlace 440305 county L121 13(3)', 'platformDomicile 330110 county L121 13(3)'],
  ],
  ...(['MISSING', 'UNREACHABLE'] as const).map(
    (publishedAddress): Row => [
      `an address that is ${publishedAddress}: the platform’s domicile alone`,
      'complaint',
      { ...places, sellerKind: 'PLATFORM_SELLER', publishedAddress },
      ['*platformDomicile 330110 county L121 13(3)'],
    ],
  ),
  [
    'a report in general: the place of the act, county level or above',
    'report',
    { sellerKind: 'OFFLINE', advert: 'NONE', actPlace: '330183' },
    ['*actPlace 330183 countyUp L121 29'],
  ],
  [
    'a report on a platform: its domicile',
    'report',
    { ...places, sellerKind: 'PLATFORM', advert: 'NONE' },
    ['*domicile 330106 countyUp L121 31(1)'],
  ],
  [
    'a report on an own site: its domicile',
    'report',
    { ...places, sellerKind: 'OWN_SITE', advert: 'NONE' },
    ['*domicile 330106 countyUp L121 31(1)'],
  ],
  [
    'a report on a seller on a platform: place of business; the platform’s domicile only if first',
    'report',
    { ...places, sellerKind: 'PLATFORM_SELLER', advert: 'NONE', liveRoom: 'NO' },
    ['*actualPlace 330182 countyUp L121 31(2)', 'platformDomicile 330110 countyUp L121 31(2) if first'],
  ],
  [
    'the same when the platform’s office was first to receive it',
    'report',
    { ...places, sellerKind: 'PLATFORM_SELLER', advert: 'NONE', liveRoom: 'NO', firstReceiverPlace: PLATFORM },
    ['actualPlace 330182 countyUp L121 31(2)', '*platformDomicile 330110 countyUp L121 31(2) if first'],
  ],
  [
    'the same when another office was first: the platform’s office may not',
    'report',
    { ...places, sellerKind: 'PLATFORM_SELLER', advert: 'NONE', liveRoom: 'NO', firstReceiverPlace: ACTUAL },
    ['*actualPlace 330182 countyUp L121 31(2)'],
  ],
  [
    'an internet advert published by others: the publisher’s place, advertiser and agent only if first',
    'report',
    {
      advert: 'INTERNET_BY_OTHERS',
      adPublisherPlace: '110108',
      advertiserPlace: '310115',
      adAgentPlace: '440106',
    },
    [
      '*adPublisherPlace 110108 placeOffice L121 32(1)',
      'advertiserPlace 310115 placeOffice L121 32(2) if first',
      'adAgentPlace 440106 placeOffice L121 32(2) if first',
    ],
  ],
  [
    'an internet advert the advertiser published itself: the advertiser’s place',
    'report',
    { advert: 'INTERNET_SELF', advertiserPlace: '310115' },
    ['*advertiserPlace 310115 placeOffice L121 32(3)'],
  ],
  [
    'an advert in other media: the publisher’s place alone',
    'report',
    { advert: 'OTHER_MEDIA', adPublisherPlace: '110108', advertiserPlace: '310115' },
    ['*adPublisherPlace 110108 placeOffice L121 32(1)'],
  ],
  [
    'a live room: place of business',
    'report',
    { ...places, sellerKind: 'PLATFORM_SELLER', advert: 'NONE', liveRoom: 'YES', actualPlaceFound: 'YES' },
    ['*actualPlace 330182 countyUp LIVE 47(2)'],
  ],
  [
    'a live room without a known place of business: the registered domicile',
    'report',
    {
      ...places,
      sellerKind: 'PLATFORM_SELLER',
      advert: 'NONE',
      liveRoom: 'YES',
      actualPlaceFound: 'NO',
      registered: 'YES',
    },
    ['*domicile 330106 countyUp LIVE 47(2)'],
  ],
  [
    'a live room neither found nor registered: the platform’s domicile',
    'report',
    {
      ...places,
      sellerKind: 'PLATFORM_SELLER',
      advert: 'NONE',
      liveRoom: 'YES',
      actualPlaceFound: 'NO',
      registered: 'NO',
    },
    ['*platformDomicile 330110 countyUp LIVE 47(2)'],
  ],
]

export const COURTS: Row[] = [
  [
    'an online sale, shipped: delivery address, or the defendant’s domicile',
    'court',
    { ...places, claim: 'CONTRACT', agreement: 'NO', delivery: 'SHIPPED', deliveryPlace: '420106' },
    ['*deliveryPlace 420106 court CPL 24', 'domicile 330106 court CPL 22'],
  ],
  [
    'an online sale, delivered over the network: the buyer’s domicile',
    'court',
    { ...places, claim: 'CONTRACT', agreement: 'NO', delivery: 'ONLINE', filerDomicile: '420111' },
    ['*filerDomicile 420111 court CPL 24', 'domicile 330106 court CPL 22'],
  ],
  [
    'a sale in person: place of performance',
    'court',
    { ...places, claim: 'CONTRACT', agreement: 'NO', delivery: 'IN_PERSON', performancePlace: '330182' },
    ['*performancePlace 330182 court CPL 24', 'domicile 330106 court CPL 22'],
  ],
  [
    'an agreement on the place of performance prevails over the delivery address',
    'court',
    {
      ...places,
      claim: 'CONTRACT',
      agreement: 'YES',
      agreedPlace: '310115',
      delivery: 'SHIPPED',
      deliveryPlace: '420106',
    },
    ['*agreedPlace 310115 court CPLI 20', 'domicile 330106 court CPL 22'],
  ],
  [
    'a tort over the network: the device, the victim’s domicile, the defendant’s domicile',
    'court',
    { ...places, claim: 'TORT', onlineTort: 'YES', devicePlace: '330182', filerDomicile: '420111' },
    ['*devicePlace 330182 court CPL 29', 'filerDomicile 420111 court CPL 29', 'domicile 330106 court CPL 22'],
  ],
  [
    'another tort: the act, the result, the defendant’s domicile',
    'court',
    { ...places, claim: 'TORT', onlineTort: 'NO', actPlace: '330182', resultPlace: '420106' },
    ['*actPlace 330182 court CPL 29', 'resultPlace 420106 court CPL 29', 'domicile 330106 court CPL 22'],
  ],
  [
    'a product: damage, sale, making, service, the defendant’s domicile',
    'court',
    {
      ...places,
      claim: 'PRODUCT',
      resultPlace: '420106',
      salePlace: '330182',
      makePlace: '441900',
      servicePlace: '330183',
    },
    [
      '*resultPlace 420106 court CPL 29',
      'salePlace 330182 court CPL 29',
      'makePlace 441900 court CPL 29',
      'servicePlace 330183 court CPL 29',
      'domicile 330106 court CPL 22',
    ],
  ],
]
