import { enterPaper } from '../cases/enter-paper.ts'
import type { PAPER_CHANNELS } from '../complaints/complaints-tables.ts'
import { plusDays } from '../law/day.ts'
import { FILERS, type FilerKey } from './filers.ts'
import type { Happening } from './happening.ts'
import { receivePictures } from './receive-pictures.ts'
import { requestIdOf } from './request-id-of.ts'
import type { Story } from './story.ts'
import type { Town } from './town.ts'
import { instantOn } from './when.ts'

/** What came on paper or by phone: a story without a form, and when it came and was typed in. */
type Paper = Pick<Story, 'key' | 'narrative' | 'wants' | 'yuan'> & {
  channel: (typeof PAPER_CHANNELS)[number]
  category: string
  kind: 'DISPUTE' | 'LEAD'
  details: Record<string, string>
  receivedDaysAgo: number
  enteredDaysAgo: number
  filer?: FilerKey
  /** A seller of the town. */
  seller: string
}

const PAPERS: readonly Paper[] = [
  {
    ...{ key: 'paper-letter-phone', channel: 'LETTER', receivedDaysAgo: 6, enteredDaysAgo: 5 },
    ...{ category: 'notAsDescribed', kind: 'DISPUTE', filer: 'jian', seller: 'yunfan', yuan: 1_299 },
    details: {
      product: '老年手机',
      promised: '店员说电池能用五天，字大声音响。',
      received: '充满电只用一天半，铃声听不清。',
    },
    narrative: '我今年七十一岁，不会在手机上填，请邻居代写这封信。店里说拆了封就不能退，发票夹在信里。',
    wants: ['RETURN', 'REFUND'],
  },
  {
    ...{ key: 'paper-window-blanket', channel: 'DESK', receivedDaysAgo: 3, enteredDaysAgo: 3 },
    ...{ category: 'defect', kind: 'DISPUTE', filer: 'tao', seller: 'hemei', yuan: 168 },
    details: { product: '电热毯', defect: '通电两晚后接线处发黑，有焦味。', harm: 'none' },
    narrative: '当事人到窗口口述：已停用，实物带来看过，接线盒外壳变形。要求退款。',
    wants: ['REFUND'],
  },
  {
    ...{ key: 'paper-phone-advert', channel: 'PHONE', receivedDaysAgo: 2, enteredDaysAgo: 2 },
    ...{ category: 'falseAdvertising', kind: 'LEAD', seller: 'baihe' },
    details: { claim: '喝三个疗程，血糖不用吃药。', seenAt: '南门菜场门口发的传单' },
    narrative: '来电人不愿意留姓名，称连续三天早上有人在菜场门口发传单，地址印的是百禾康养生馆。',
  },
]

/** Papers that intake typed in: a letter, somebody at the window, a call (Order 121, article 8). */
export const enterPapers = (town: Town, sellers: ReadonlyMap<string, string>): Happening[] =>
  PAPERS.map((paper, place): Happening => {
    const at = instantOn(plusDays(town.now.today, -paper.enteredDaysAgo), `11:0${place}`)
    return { at, run: () => enter(town, sellers, { paper, at, place }) }
  })

const enter = async (
  town: Town,
  sellers: ReadonlyMap<string, string>,
  { paper, at, place }: { paper: Paper; at: Date; place: number },
) => {
  const ctx = await town.as('intake', at)
  const evidence = paper.channel === 'PHONE' ? [] : await receivePictures(ctx, { kinds: ['receipt'], spin: place * 5 })
  return enterPaper(ctx, {
    channel: paper.channel,
    receivedOn: plusDays(town.now.today, -paper.receivedDaysAgo),
    submission: {
      clientRequestId: requestIdOf(paper.key),
      category: paper.category,
      details: Object.entries(paper.details).map(([name, value]) => ({ name, value })),
      narrative: paper.narrative,
      kinds: [paper.kind],
      wants: paper.wants ?? [],
      amountFen: paper.yuan === undefined ? null : paper.yuan * 100,
      seller: {},
      sellerId: sellers.get(paper.seller)!,
      evidence,
      filer: paper.filer ? FILERS[paper.filer] : null,
      consentPublish: false,
      consentDelegate: true,
    },
  })
}
