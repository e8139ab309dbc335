import { report } from '../steps.ts'
import type { Chapter } from '../story.ts'

export const infringement: Chapter = {
  category: 'infringement',
  stories: [
    {
      key: 'mark-lanxiu',
      filed: { daysAgo: 21, at: '10:10' },
      kinds: ['LEAD'],
      details: { right: '“岚岫”图文商标（第 18 类）', isHolder: 'true' },
      narrative:
        '我公司发现本县有人长期以“岚家包”“原单”名义销售使用我公司图形标志的女包，随函附商标证复印件和公证购买清单。',
      told: { wechatId: 'demo_baojie_yd' },
      filer: 'lu',
      pictures: ['bag', 'label'],
      steps: [
        report.assign(1, 'investigator', '权利人举报，附证据较全。'),
        report.verify(2, '核对公证封存样品，调取资金流水。'),
        report.note(9, 'head', '涉案金额若达到追诉标准，及时与公安机关会商。'),
      ],
    },
    {
      key: 'mark-pack',
      filed: { daysAgo: 36, at: '14:34' },
      kinds: ['LEAD'],
      details: { right: '云岭红茶罐包装装潢', isHolder: 'false' },
      narrative: '有家茶庄的罐子和合作社的红茶罐几乎一样，就换了一个字，老人家根本分不出来。',
      told: { description: '赶集时在云岭乡集市见到，店名没记住' },
      pictures: ['parcel'],
      steps: [
        report.assign(2, 'yunling'),
        report.verify(4),
        report.decline(12, 'CONDITIONS_NOT_MET', '经查该茶庄与合作社有书面授权，包装由合作社统一印制。'),
        report.close(14),
      ],
    },
    {
      key: 'mark-photo',
      filed: { daysAgo: 7, at: '13:13' },
      kinds: ['LEAD'],
      details: { right: '本人拍摄的商品照片', isHolder: 'true' },
      narrative: '我给自己的陶杯拍的照片，被一个店铺整套盗用，连水印都裁掉了，卖的却是机器做的杯子。',
      told: { link: 'https://copycup.shop.example/item/9', shopName: '山野器物集' },
      filer: 'jian',
      pictures: ['screen'],
      steps: [report.assign(2, 'investigator')],
    },
    {
      key: 'mark-shoes',
      filed: { daysAgo: 1, at: '11:25' },
      kinds: ['LEAD'],
      details: { right: '“鹿溯”文字商标（第 25 类）', isHolder: 'true' },
      narrative: '发现“潮鞋货源”账号公开招代理销售带有我公司标志的跑鞋，请依法查处。',
      told: { wechatId: 'demo_akun_kicks', phone: '16900001040' },
      filer: 'yan',
      pictures: ['shoe', 'screen'],
    },
    {
      key: 'mark-label',
      filed: { daysAgo: 15, at: '09:40' },
      kinds: ['LEAD'],
      details: { right: '“霜序”商标标识', isHolder: 'false' },
      narrative: '打印店在给人印霜序的瓶贴，一印就是几千张，我去打印资料时看到的。',
      told: { description: '南门街拐角的快印店' },
      steps: [report.assign(1, 'chengguan'), report.verify(3, '检查印制台账和客户委托书。')],
    },
  ],
}
