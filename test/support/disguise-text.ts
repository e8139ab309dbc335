/** How sellers write a word past filters, for tests: each way keeps it readable to people. */
export const disguiseWays = {
  zeroWidth: (word: string) => [...word].join('\u200b'),
  signs: (word: string) => [...word].join('.'),
  fullWidth: (word: string) => word.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  traditional: (word: string) => swap(word, { 货: '貨', 仿: '倣', 鞋: '鞵', 单: '單', 级: '級', 顶: '頂', 莆: '莆' }),
  homophone: (word: string) => swap(word, { 复刻: '腹刻', 莆田: '蒲田', 微信: '薇信', 高仿: '高彷', 加微: '加薇' }),
  pinyin: (word: string) => swap(word, { 高仿: '高fang', 莆田: '莆tian', 复刻: '复ke', 纯原: 'chun原', 原单: '原dan' }),
  bracketed: (word: string) =>
    swap(word, { 高: '高(gāo)', 仿: '仿(fǎng)', 刻: '刻(kè)', 田: '田(tián)', 原: '原(yuán)', 单: '单(dān)' }),
  homoglyph: (word: string) => swap(word, { A: 'А', C: 'С', N: 'Ν', V: 'Ѵ', P: 'Р', L: 'Ⅼ' }),
} as const satisfies Record<string, (word: string) => string>

export type DisguiseWay = keyof typeof disguiseWays

const telling =
  /高仿|精仿|超仿|复刻|莆田|纯原|原单|尾单|真标|公司级|仿品|仿货|[A-C]货|[A-Z]{1,3}厂|一比一|加微信?|微信|专柜|LV|Prada|Gucci|香奈儿|古驰|劳力士|爱马仕/g

const swap = (word: string, table: Record<string, string>): string =>
  Object.entries(table).reduce((text, [from, to]) => text.replaceAll(from, to), word)

/** The text with every telling word of the trade written in one of the ways. */
export const disguiseText = (text: string, way: DisguiseWay): string =>
  text.replace(telling, (word) => disguiseWays[way](word))
