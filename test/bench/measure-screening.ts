import type { KnownBrand } from '../../server/detection/known-brands.ts'
import { screenListing } from '../../server/detection/screen-listing.ts'
import { normalise } from '../../server/sellers/text/normalise.ts'
import type { Measurement, Result } from './bench.ts'
import { median, quantile, rounded } from './figures.ts'
import { followFindings } from './follow-findings.ts'
import { putInShadow } from './put-in-shadow.ts'
import { generatedNames } from './seller-names.ts'

const RUNS = 7
const LISTINGS = 2_000
const [FEW, MANY] = [1_000, 100_000]

/** What sellers write: ordinary titles, and a few that fire. */
const listings = (): string[] =>
  generatedNames(LISTINGS).map(
    (name, i) =>
      [
        `${name} 纯棉短袖T恤 男女同款 夏季新款 透气 包邮`,
        `${name}同款 一比一 高仿女包，加薇❤信 ａｂｃ${i}，支持专柜验货`,
        `【${name}】收纳盒 家用 大号 可叠放 多色可选 七天无理由退货`,
        `${name} 養生茶，排毒养颜，全网最低价，月瘦20斤`,
      ][i % 4]!,
  )

/** Brands of the register under names and aliases that no listing has, so that the list alone grows. */
const registered = (aliases: number): KnownBrand[] =>
  generatedNames(aliases).map((name, i) => ({ names: [`${name}${i}号`], aliases: [`${name.slice(0, 2)}${i}`] }))

/**
 * How many listings one core screens in a second, with a short and with a long list of brands and aliases; then how long
 * a listing that a platform names waits for its finding.
 */
export const screening: Measurement = {
  name: 'screening',
  async measure(bench) {
    const texts = listings()
    const [few, many] = [registered(FEW), registered(MANY)]
    const seconds = (read: (text: string) => unknown): number => {
      const start = performance.now()
      for (const text of texts) read(text)
      return (performance.now() - start) / 1_000
    }
    const runs = { few: [] as number[], many: [] as number[], normaliser: [] as number[] }
    screenListing({ title: '' }, { brands: few })
    screenListing({ title: '' }, { brands: many })
    for (let i = 0; i < RUNS; i++) {
      runs.few.push(seconds((title) => screenListing({ title }, { brands: few })))
      runs.many.push(seconds((title) => screenListing({ title }, { brands: many })))
      runs.normaliser.push(seconds((title) => normalise(title)))
    }
    const [short, long, normaliser] = [median(runs.few), median(runs.many), median(runs.normaliser)]
    const plain = await followFindings(bench, await bench.database())
    const watching = await bench.database()
    const shadows = await putInShadow(watching)
    const watched = await followFindings(bench, watching)
    const perSecond = (taken: number) => `${Math.round(texts.length / taken)} listings/s`
    return [
      {
        promise: 'Screening with 100,000 aliases',
        ours: perSecond(long),
        against: `${perSecond(short)} with 1,000`,
        figure: long / short,
        unit: '×',
        limit: { most: 1.5 },
        remarks: [
          `One core; every alias stands beside a brand name, so the lists hold twice as many; medians of ${RUNS} runs`,
          `The normaliser takes ${rounded((normaliser / long) * 100)} % of the time`,
        ],
      },
      toFinding('From a platform’s post to the finding, p95', plain),
      toFinding(`The same with ${shadows} rules in shadow, half of them met by every listing, p95`, watched),
    ]
  },
}

const toFinding = (promise: string, followed: Awaited<ReturnType<typeof followFindings>>): Result => {
  const { delays, rate, hits, lookEveryMs, reports } = followed
  return {
    promise,
    ours: `${rounded(quantile(delays, 0.95) / 1_000)} s`,
    against: `${rounded(rate)} listings/s`,
    figure: quantile(delays, 0.95) / 1_000,
    unit: 's',
    limit: { most: 2 },
    remarks: [
      `From the answer to postReports (${reports} reports a call, a listing each) until the database has the finding; one web and one worker process; ${delays.length} listings, each followed, looked for every ${lookEveryMs} ms; median ${rounded(median(delays))} ms`,
      ...(hits > 0 ? [`${hits} hits of rules in shadow were kept meanwhile`] : []),
    ],
  }
}
