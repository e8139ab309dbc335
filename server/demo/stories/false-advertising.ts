import { penalty } from '../penalty-steps.ts'
import { mediation, report } from '../steps.ts'
import type { Chapter } from '../story.ts'

export const falseAdvertising: Chapter = {
  category: 'falseAdvertising',
  stories: [
    {
      key: 'advert-liver',
      filed: { daysAgo: 26, at: '17:29' },
      kinds: ['LEAD'],
      details: {
        claim: '祖传秘方，根治脂肪肝，无副作用，专家推荐，央视都报道过。',
        seenAt: '“百禾康健康讲堂”直播间',
        seenOn: { daysBefore: 1 },
      },
      narrative: '我母亲在直播间听了三天课，买了八百多的“护肝片”，把医院开的药停了。讲课的人自称老专家，查不到这个人。',
      seller: 'baihe',
      filer: 'meng',
      pictures: ['screen', 'bottle'],
      steps: [
        report.assign(1, 'investigator', '被举报人在白石县，先固定证据，再商管辖。'),
        report.verify(2, '录屏存证，调取直播回放。'),
        report.note(8, 'legal', '普通食品宣称疾病治疗功能，适用广告法第十七条、食品安全法第七十三条。'),
        report.file(13, '宣传内容已固定，销售数据初步核实，建议立案。'),
        penalty.officers(14, 'investigator', 'hekou'),
        penalty.report(18, {
          findings: '直播间宣称护肝片可以治疗脂肪肝，观看三千余人，销售额 9600 元。',
          nature: '发布涉及疾病治疗功能的普通食品广告。',
          opinion: '责令停止发布，罚款 4 万元。',
          basis: '《广告法》第十七条、第五十八条。',
          fineYuan: 40_000,
          isEntity: true,
          publicInterest: true,
        }),
      ],
    },
    {
      key: 'advert-whitening',
      filed: { daysAgo: 10, at: '23:02' },
      kinds: ['LEAD'],
      details: {
        claim: '三天白一个度，七天见效，不白全额退。',
        seenAt: '微信朋友圈',
        seenOn: { daysBefore: 2 },
      },
      narrative: '每天发对比图，一看就是调过光的，评论里问有没有特证，她就删评论。',
      told: { wechatId: 'demo_yaya_mb' },
      pictures: ['screen'],
      steps: [report.assign(2, 'chengguan'), report.verify(4, '比对返图来源，核对特殊化妆品注册证。')],
    },
    {
      key: 'advert-first',
      filed: { daysAgo: 34, at: '12:08' },
      kinds: ['LEAD'],
      details: {
        claim: '清溪县销量第一，全网最低价。',
        seenAt: '溪桥百货优选 店铺首页',
        seenOn: { daysBefore: 3 },
      },
      narrative: '首页大字写“销量第一”“全网最低价”，没有写哪年的数据、谁统计的。',
      seller: 'xiqiao',
      pictures: ['screen'],
      steps: [
        report.assign(1, 'investigator'),
        report.verify(3),
        report.decline(8, 'MINOR_AND_CORRECTED', '页面当日改正，浏览量很小，未发现造成危害后果。'),
        report.tellAndClose(9, '经核查，商家已当日改正，未造成危害后果，决定不予立案。'),
      ],
    },
    {
      key: 'advert-slimming',
      filed: { daysAgo: 3, at: '06:51' },
      kinds: ['LEAD'],
      details: {
        claim: '躺着瘦十斤，不运动不节食，医院同款针剂。',
        seenAt: '“雅雅代理总群”',
      },
      narrative: '群里教人自己打“溶脂针”，还说有医生在群里指导，太危险了，已经有人说打完发烧。',
      told: { wechatId: 'demo_yaya_mb', description: '群名“雅雅代理总群（3）”' },
      filer: 'qiao',
      pictures: ['chat'],
    },
    {
      key: 'advert-enzyme',
      filed: { daysAgo: 28, at: '16:16' },
      kinds: ['DISPUTE', 'LEAD'],
      details: {
        claim: '酵素饮一个疗程降三高，无效退款。',
        seenAt: '百禾康养生馆',
        seenOn: { daysBefore: 40 },
      },
      narrative: '喝了一个月，体检指标反而高了。要求按承诺退款，店家说没有配合忌口，不算无效。',
      happened: 8,
      yuan: 1104,
      wants: ['REFUND'],
      seller: 'baihe',
      filer: 'du',
      pictures: ['receipt'],
      steps: [
        mediation.refuse(
          3,
          'OUTSIDE_DUTY',
          '被投诉人住所地在白石县，您的投诉依法由白石县市场监督管理局处理，受理渠道已短信告知。',
        ),
        report.assign(3, 'investigator'),
        report.verify(5, '与护肝片线索并案核查。'),
      ],
    },
  ],
}
