import { report } from '../steps.ts'
import type { Chapter } from '../story.ts'

export const harassment: Chapter = {
  category: 'harassment',
  stories: [
    {
      key: 'harass-group',
      filed: { daysAgo: 12, at: '22:48' },
      kinds: ['LEAD'],
      details: { channel: '微信群、短信', times: '30', askedToStop: 'true' },
      narrative: '买过一次东西以后，天天被拉进推销群，退了又拉，半夜还发短信。我明确说了不要，还是继续。',
      told: { wechatId: 'demo_keke_dg' },
      filer: 'meng',
      pictures: ['chat'],
      steps: [report.assign(1, 'chengguan'), report.verify(4, '约谈卖家，核实手机号来源。')],
    },
    {
      key: 'harass-calls',
      filed: { daysAgo: 32, at: '19:05' },
      kinds: ['LEAD'],
      details: { channel: '电话', times: '12', askedToStop: 'true' },
      narrative: '卖保健品的一直打给我父亲，连他的病都知道，怀疑是哪里泄露了信息。',
      seller: 'baihe',
      filer: 'shao',
      steps: [
        report.assign(2, 'investigator'),
        report.verify(4),
        report.file(11, '未经同意反复发送商业性信息，号码来源涉嫌违法收集，建议立案。'),
      ],
    },
    {
      key: 'harass-friend',
      filed: { daysAgo: 27, at: '08:33' },
      kinds: ['LEAD'],
      details: { channel: '朋友圈@和私信', times: '5', askedToStop: 'false' },
      narrative: '一个卖鞋的老是私信我发广告，有点烦。',
      told: { wechatId: 'demo_axia_shoes' },
      steps: [
        report.assign(2, 'chengguan'),
        report.verify(5),
        report.decline(9, 'NO_FAULT_PROVEN', '当事人提供了双方互加好友和订阅上新的记录，未收到停止要求，现已移除。'),
        report.close(11),
      ],
    },
    {
      key: 'harass-data',
      filed: { clock: 'R1', dueIn: 2, at: '15:40' },
      kinds: ['LEAD'],
      details: { channel: '短信', times: '20', askedToStop: 'true' },
      narrative: '装修好以后天天收到门窗、净水器的短信，都能叫出我的小区和楼号，肯定是有人卖了业主名单。',
      told: { phone: '16900002210', description: '短信落款“清泉净水”' },
      filer: 'pan',
      pictures: ['screen'],
      steps: [report.assign(3, 'investigator'), report.verify(5)],
    },
    {
      key: 'harass-school',
      filed: { daysAgo: 2, at: '17:17' },
      kinds: ['LEAD'],
      details: { channel: '家长群', times: '8', askedToStop: 'true' },
      narrative: '有人混进家长群发代购广告，被踢出去换个号又进来，还私加家长。',
      told: { wechatId: 'demo_ertong_ad' },
      pictures: ['chat'],
    },
  ],
}
