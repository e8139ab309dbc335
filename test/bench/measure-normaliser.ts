import { Converter } from 'opencc-js/t2cn'
import { normalise } from '../../server/sellers/text/normalise.ts'
import type { Measurement } from './bench.ts'
import { median, rounded } from './figures.ts'
import { generatedNames } from './seller-names.ts'

const RUNS = 15
const TEXTS = 20_000

/** What sellers write: plain words, garbled ones, and a little of everything else. */
const texts = (): string[] =>
  generatedNames(TEXTS).map(
    (name, i) =>
      [
        `${name}正品保障，七天无理由退货，支持专柜验货。`,
        `【${name}】高仿１：１，加薇❤信 ａｂｃ${i}，懂的来！`,
        `監(jiān)管${name}發(fā)展，原 单·尾 货 G\u200bU\u200bC\u200bC\u200bI ${i}`,
      ][i % 3]!,
  )

/** The reading of a text that search, keys and screening share, against what libraries alone would do of it. */
export const normaliser: Measurement = {
  name: 'normaliser',
  async measure() {
    const sources = texts()
    const simplify = Converter({ from: 'tw', to: 'cn' })
    const megabytes = sources.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000
    const seconds = (read: (text: string) => unknown): number => {
      const start = performance.now()
      for (const text of sources) read(text)
      return (performance.now() - start) / 1_000
    }
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let i = 0; i < RUNS; i++) {
      ours.push(seconds((text) => normalise(text).text))
      theirs.push(seconds((text) => simplify(text.normalize('NFKC').toLowerCase())))
    }
    const [mine, plain] = [megabytes / median(ours), megabytes / median(theirs)]
    return [
      {
        promise: 'Normaliser, with its map back to the source',
        ours: `${rounded(mine)} MB/s`,
        against: `${rounded(plain)} MB/s NFKC, lower case and opencc-js`,
        figure: mine / plain,
        unit: '×',
        limit: null,
        remarks: [
          `${rounded(megabytes)} MB of UTF-8, medians of ${RUNS} runs; nothing is promised, as other work on the machine moves the ratio by half`,
        ],
      },
    ]
  },
}
