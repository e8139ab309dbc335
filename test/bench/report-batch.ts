export const POST_REPORTS = `mutation PostReports($input: [ReportInput!]!) {
  postReports(input: $input) {
    __typename
    ... on PostReportsPayload { results { index externalId status } }
  }
}`

const TEXT =
  '多名买家反映收到的商品与页面描述不符，商家拒绝提供进货凭证，平台已下架并保留交易快照，涉及订单均在近三十日内。'

/** A platform's n-th batch: every report about a listing of its own, five of them about one seller. */
export const reportBatch = (batch: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const id = `${batch}-${i}`
    const seller = `${batch}-${Math.floor(i / 5)}`
    return {
      externalId: `report-${id}`,
      category: ['counterfeit', 'notAsDescribed', 'falseAdvertising'][i % 3],
      text: TEXT,
      seller: {
        externalId: `seller-${seller}`,
        name: `集市小店 ${seller}`,
        wechatId: `bench_shop_${seller.replace('-', '_')}`,
        shopName: `集市小店 ${seller}`,
      },
      listings: [
        {
          externalId: `listing-${id}`,
          title: `霜序 修护精华液 30ml 专柜同款 ${id}`,
          text: '专柜撤柜，量大从优，支持一件代发，私聊看实物。',
          brand: '霜序',
          priceFen: 9_900 + i,
          url: `https://market.example/item/${id}`,
        },
      ],
      evidenceLinks: [`https://market.example/snapshot/${id}.png`],
      occurredOn: '2026-11-01',
    }
  })
