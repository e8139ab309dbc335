import { randomUUID } from 'node:crypto'

const NARRATIVE =
  '在朋友圈看到广告后付款，收到的商品与描述不一致，标签模糊，联系卖家后对方先是推脱，随后不再回复，希望尽快处理。'

const KINDS = [
  {
    category: 'counterfeit',
    kinds: ['DISPUTE', 'LEAD'],
    details: [
      { name: 'brand', value: '霜序' },
      { name: 'product', value: '修护精华液 30ml' },
      { name: 'whyFake', value: 'labelDiffers' },
    ],
  },
  {
    category: 'notAsDescribed',
    kinds: ['DISPUTE'],
    details: [
      { name: 'product', value: '针织衫' },
      { name: 'promised', value: '羊毛三成，酒红色' },
      { name: 'received', value: '全化纤，砖红色' },
    ],
  },
  {
    category: 'noLabel',
    kinds: ['LEAD'],
    details: [
      { name: 'product', value: '手工曲奇' },
      { name: 'missing', value: 'date' },
    ],
  },
] as const

export const FILE_SUBMISSION = `mutation FileSubmission($input: FileSubmissionInput!) {
  fileSubmission(input: $input) {
    __typename
    ... on Receipt { number secret receivedAt cases { number procedureLabel stateLabel next } }
    ... on InvalidInput { fields { path message } }
    ... on Duplicate { message }
  }
}`

/** The WeChat ID of a seller the register knows. */
export const knownHandle = (i: number): string => `bench_known_${i % 500}`

/** The n-th filing: the kinds take turns, every second one names a seller nobody knows yet. */
export const filingInput = (n: number, shopName?: string) => ({
  clientRequestId: randomUUID(),
  narrative: `${NARRATIVE}（${n}）`,
  wants: ['REFUND'],
  happenedOn: '2026-11-01',
  amountFen: 10_000 + n,
  seller: {
    wechatId: n % 2 === 0 ? knownHandle(n) : `bench_new_${randomUUID().slice(0, 18)}`,
    shopName: shopName ?? `小店${n}号`,
    payee: '李某',
  },
  evidence: [],
  filer: {
    name: '秦小满',
    phone: `1690${String(1_000_000 + (n % 1_000_000)).slice(0, 7)}`,
    address: '清溪县梧桐路 12 号',
  },
  consentPublish: false,
  consentDelegate: true,
  ...KINDS[n % KINDS.length]!,
})
