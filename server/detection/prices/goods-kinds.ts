/** Kinds of goods whose prices can be compared within one brand, and the words a listing says them by. */
export const goodsKinds = {
  bag: {
    zh: '箱包',
    en: 'bags',
    words:
      '女包|男包|包包|手袋|钱包|托特包?|水桶包|链条包|双肩包|斜挎包|斜挎|手提包|公文包|腋下包|邮差包|行李箱|拉杆箱',
  },
  shoes: { zh: '鞋', en: 'shoes', words: '球鞋|跑鞋|板鞋|运动鞋|高跟鞋|乐福鞋|帆布鞋|小白鞋|凉鞋|皮鞋|靴' },
  watch: { zh: '手表', en: 'watches', words: '手表|腕表|机械表|石英表|潜水表|男表|女表' },
  garment: {
    zh: '服装',
    en: 'clothing',
    words: '羽绒服|卫衣|t恤|衬衫|外套|风衣|大衣|连衣裙|毛衣|针织衫|牛仔裤|运动裤|冲锋衣',
  },
  scarf: { zh: '围巾', en: 'scarves', words: '围巾|披肩|丝巾' },
  belt: { zh: '腰带', en: 'belts', words: '皮带|腰带' },
  jewellery: { zh: '首饰', en: 'jewellery', words: '项链|手链|手镯|耳环|耳钉|戒指|吊坠' },
  lipstick: { zh: '口红', en: 'lipsticks', words: '口红|唇膏|唇釉' },
  scent: { zh: '香水', en: 'scents', words: '香水|淡香' },
  skinCare: {
    zh: '护肤品',
    en: 'skin care',
    words: '面霜|精华液?|眼霜|乳液|爽肤水|神仙水|洁面乳?|洗面奶|面膜|粉底液|防晒霜?',
  },
  phone: { zh: '手机', en: 'phones', words: '手机' },
  earphones: { zh: '耳机', en: 'earphones', words: '耳机|airpods' },
  hairDryer: { zh: '吹风机', en: 'hair dryers', words: '吹风机' },
  liquor: { zh: '白酒', en: 'liquor', words: '白酒|飞天|酱香型?|浓香型?' },
  milkPowder: { zh: '奶粉', en: 'milk powder', words: '奶粉' },
} as const

export type GoodsKind = keyof typeof goodsKinds

const patterns = Object.entries(goodsKinds).map(
  ([kind, { words }]) => [kind as GoodsKind, new RegExp(words, 'u')] as const,
)

/** The one kind of goods that normalised words are about; undefined where they name none, or several. */
export const goodsKindOf = (words: string): GoodsKind | undefined => {
  const met = patterns.filter(([, pattern]) => pattern.test(words))
  return met.length === 1 ? met[0]![0] : undefined
}

const amount = /(\d{1,5}(?:\.\d{1,2})?)(ml|毫升|kg|公斤|千克|g|克|l|升)(?![a-z])/u
const inSmall = { ml: [1, 'ml'], 毫升: [1, 'ml'], l: [1_000, 'ml'], 升: [1_000, 'ml'] } as const
const byWeight = { g: [1, 'g'], 克: [1, 'g'], kg: [1_000, 'g'], 公斤: [1_000, 'g'], 千克: [1_000, 'g'] } as const

/** 2G to 6G beside a device are networks, not weights. */
const network = /(?<![\d.])[2-6]g(?![a-z\d])/gu
const networked: ReadonlySet<GoodsKind | undefined> = new Set(['phone', 'earphones', 'watch'])

/** How much is in a piece, in millilitres or grams ("50ml"); empty where the words do not say. */
export const amountOf = (words: string, goods?: GoodsKind): string => {
  const [, figure, unit] = amount.exec(networked.has(goods) ? words.replaceAll(network, '') : words) ?? []
  const known = { ...inSmall, ...byWeight }[unit as keyof typeof inSmall | keyof typeof byWeight]
  return known ? `${Math.round(Number(figure) * known[0])}${known[1]}` : ''
}
