import { findToldCases } from '../server/cases/chains/link-from-case.ts'
import { CHAIN_MOST, readSellerChain, type SellerChain } from '../server/cases/chains/read-seller-chain.ts'
import type { Ctx } from '../server/core/context.ts'
import { say, type Words } from '../server/core/words.ts'
import type { ChainEvidence, EvidenceStanding } from '../server/detection/chains/chain.ts'
import { CHAIN_ELEMENTS } from '../server/detection/chains/chain-signal.ts'
import { chainSignals } from '../server/detection/chains/signals/index.ts'
import { findFindingsByIds } from '../server/detection/finding-store.ts'
import { cited } from '../server/detection/lexicon/articles.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { FindingRef } from './finding.ts'
import { inOrder } from './in-order.ts'
import { LinkRef } from './seller-operator.ts'
import { loadSellers, SellerRef } from './seller-ref.ts'

const NOTICE: Words = {
  zh: '这里只列出在案材料显示了哪些要素、还缺什么，均待核查；是否构成传销，由办案人员依法认定。层级和人数本身不说明问题，层级少也不等于合法。',
  en: 'This lists what the papers on record show of each element and what is lacking, all to be examined. Whether it is pyramid selling is for officers to find by law. Levels and numbers alone say nothing, and few levels do not make it lawful.',
}

const standingWords: Record<EvidenceStanding, Words> = {
  CONFIRMED: { zh: '监测发现，已由人员确认', en: 'A finding that an officer confirmed' },
  NOTED: { zh: '登记关系时的记录', en: 'Written down with the link' },
  TOLD: { zh: '投诉举报所述，待核查', en: 'Told in a case, to be examined' },
  OPEN: { zh: '监测发现，待人员判断', en: 'A finding that nobody has looked at' },
}

const ElementRef = builder.enumType('ChainElement', {
  description:
    'The three kinds of conduct of article 7 of the Regulation on the Prohibition of Pyramid Selling (2005).',
  values: CHAIN_ELEMENTS,
})

const StandingRef = builder.enumType('ChainEvidenceStanding', {
  description: 'How far words are established.',
  values: Object.fromEntries(
    Object.entries(standingWords).map(([name, { zh }]) => [name, { description: zh }]),
  ) as Record<EvidenceStanding, { description: string }>,
})

const EvidenceRef = builder.objectRef<ChainEvidence>('ChainEvidence').implement({
  description: 'Words that tell of an element, and where they stand.',
  fields: (t) => ({
    standing: t.field({
      type: StandingRef,
      description: 'How far they are established.',
      resolve: (row) => row.standing,
    }),
    standingLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ standing }, _args, ctx) => say(standingWords[standing], ctx.locale),
    }),
    words: t.stringList({
      description: 'The words as they were written; what the filer chose on the form, where there are none.',
      resolve: ({ words, chosen }, _args, ctx) => (chosen ? [say(chosen, ctx.locale)] : words),
    }),
    seller: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'Whose listing, case or link it is.',
      load: loadSellers,
      resolve: (row) => row.sellerId,
    }),
    finding: t.loadable({
      type: FindingRef,
      nullable: true,
      description: 'The finding they stand in.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findFindingsByIds(ctx, ids)),
      resolve: ({ source }) => (source.kind === 'FINDING' ? source.id : null),
    }),
    case: t.loadable({
      type: CaseRef,
      nullable: true,
      description: 'The case they were told in.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findToldCases(ctx, ids)),
      resolve: ({ source }) => (source.kind === 'CASE' ? source.id : null),
    }),
  }),
})

type Reading = SellerChain['readings'][number] & Pick<SellerChain, 'links'>

const idsIn = (list: string): string[] => list.split(' ').filter((id) => id !== '')

const signalOf = ({ element }: Reading) => chainSignals.find((signal) => signal.element === element)!

const ReadingRef = builder.objectRef<Reading>('ChainReading').implement({
  description:
    'What is on record of one element: the smallest part of the chain that shows it, or what is lacking. To be examined; never a verdict.',
  fields: (t) => ({
    element: t.field({ type: ElementRef, description: 'Which.', resolve: (row) => row.element }),
    label: t.string({
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => say(signalOf(row).label, ctx.locale),
    }),
    article: t.string({
      description: 'The article it stands in.',
      resolve: (row, _args, ctx) => say(cited(signalOf(row).articles), ctx.locale),
    }),
    version: t.int({ description: 'Of the signal.', resolve: (row) => signalOf(row).version }),
    isShown: t.boolean({
      description: 'Whether the papers on record show it; what they say is still to be examined.',
      resolve: ({ subGraph }) => subGraph !== null,
    }),
    lacking: t.stringList({
      description: 'What is not shown; empty when the element is.',
      resolve: ({ lacking, subGraph }, _args, ctx) => (subGraph ? [] : lacking.map((words) => say(words, ctx.locale))),
    }),
    sellers: t.loadableList({
      type: SellerRef,
      description: 'The sellers of the smallest part that shows it, those that stand for their operators.',
      load: async (lists: string[], ctx: Ctx) => {
        const found = await loadSellers([...new Set(lists.flatMap(idsIn))], ctx)
        const byId = new Map(found.flatMap((seller) => (seller ? [[seller.id, seller] as const] : [])))
        return lists.map((list) => idsIn(list).flatMap((id) => byId.get(id) ?? []))
      },
      resolve: ({ subGraph }) => (subGraph?.operatorIds ?? []).join(' '),
    }),
    links: t.field({
      type: [LinkRef],
      description: 'The links of that part.',
      resolve: ({ subGraph, links }) => (subGraph?.links ?? []).flatMap(({ id }) => links.get(id) ?? []),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words of that part.',
      resolve: ({ subGraph }) => subGraph?.evidence ?? [],
    }),
    evidenceCount: t.exposeInt('evidenceCount', {
      description: 'How many papers you may read tell of it in the whole chain.',
    }),
  }),
})

const ChainRef = builder.objectRef<SellerChain>('SellerChain').implement({
  description:
    'The chain of uplines and downlines a seller stands in; sellers merged into one operator count as one. Of what you may know.',
  fields: (t) => ({
    notice: t.string({ description: 'How to read it.', resolve: (_row, _args, ctx) => say(NOTICE, ctx.locale) }),
    operators: t.exposeInt('operators', { description: 'How many operators there are.' }),
    levelSizes: t.exposeIntList('levelSizes', { description: 'How many stand on each level, the top first.' }),
    breadth: t.exposeInt('breadth', { description: 'The most on one level.' }),
    ownLevel: t.exposeInt('ownLevel', { description: 'On which level this seller stands; 1 is the top.' }),
    above: t.exposeInt('above', { description: 'How many stand above it, over any number of steps.' }),
    directlyBelow: t.exposeInt('directlyBelow', { description: 'How many stand directly under it.' }),
    below: t.exposeInt('below', { description: 'How many stand under it, over any number of steps.' }),
    isCut: t.exposeBoolean('isCut', {
      description: `Whether there are more than ${CHAIN_MOST} sellers; the nearest are read.`,
    }),
    readings: t.field({
      type: [ReadingRef],
      description: 'The three elements, in the order of article 7.',
      resolve: ({ readings, links }) => readings.map((reading) => ({ ...reading, links })),
    }),
  }),
})

builder.objectField(SellerRef, 'chain', (t) =>
  t.field({
    type: ChainRef,
    nullable: true,
    description:
      'The chain it stands in and what that shows of the elements of pyramid selling; null for who may not read links.',
    complexity: 60,
    resolve: (row, _args, ctx) => readSellerChain(ctx, row.id),
  }),
)
