import { filer, report } from '../steps.ts'
import type { Chapter } from '../story.ts'

export const pyramidSelling: Chapter = {
  category: 'pyramidSelling',
  stories: [
    {
      key: 'pyramid-jinyang',
      filed: { daysAgo: 14, at: '21:36' },
      kinds: ['LEAD'],
      details: { project: '金漾共享商城', element: 'recruiting', people: '60' },
      narrative:
        '交 9800 元当“联创”，拉一个人给三千，下面的人再拉人还有钱。我们村已经进去十几户，有人借钱交的。附上奖金制度的照片。',
      seller: 'jinyang',
      filer: 'du',
      pictures: ['screen', 'chat'],
      steps: [
        report.assign(1, 'investigator', '多人多层，注意报告公安经侦。'),
        report.verify(2, '梳理层级和返利规则，固定群聊。'),
        filer.adds(5, '这是培训会上拍的，墙上写着“五级三阶”。', 'screen'),
        report.note(7, 'supervisor', '涉众，按周报送进展。'),
      ],
    },
    {
      key: 'pyramid-enzyme',
      filed: { daysAgo: 35, at: '18:09' },
      kinds: ['LEAD'],
      details: { project: '金漾酵素', element: 'entryFee', people: '25' },
      narrative: '必须先买三盒才能当市代，买十盒升总代，货根本卖不出去，都囤在家里。',
      seller: 'jinyang',
      pictures: ['parcel'],
      steps: [
        report.assign(1, 'investigator'),
        report.verify(3),
        report.file(12, '以购货作为入门条件并按层级返利，符合禁止传销条例第七条，建议立案。'),
        report.close(18, '已立案并与金漾商城线索并案。'),
      ],
    },
    {
      key: 'pyramid-team',
      filed: { daysAgo: 6, at: '20:00' },
      kinds: ['LEAD'],
      details: { project: '雅雅美白团队', element: 'teamPay' },
      narrative: '代理分五级，上级拿下级流水的提成，一级一级往上抽，底下的人根本赚不到。',
      told: { wechatId: 'demo_yaya_mb' },
      pictures: ['chat'],
      steps: [report.assign(2, 'investigator')],
    },
    {
      key: 'pyramid-course',
      filed: { daysAgo: 40, at: '10:48' },
      kinds: ['LEAD'],
      details: { project: '“睡后收入”训练营', element: 'recruiting', people: '8' },
      narrative: '交 599 元进群，说拉人返一百。查了一下只有一层返利，课程也是录播。',
      told: { description: '短视频里扫码进的群，群主昵称“躺赢老师”' },
      filer: 'qin',
      pictures: ['chat'],
      steps: [
        report.assign(2, 'chengguan'),
        report.verify(4),
        report.decline(
          15,
          'CONDITIONS_NOT_MET',
          '仅一层推荐奖励，未发现层级计酬，不符合立案条件；虚假宣传问题另行处理。',
        ),
      ],
    },
    {
      key: 'pyramid-tea',
      filed: { minutesAgo: 320 },
      kinds: ['LEAD'],
      details: { project: '“茶人合伙人”', element: 'teamPay', people: '15' },
      narrative: '说是共享茶园，认购一份六千，推荐别人认购有管理奖，每月还有“茶息”。',
      told: { description: '云岭乡酒店开的推介会，主讲叫“程总”' },
      filer: 'wen',
      pictures: ['screen'],
    },
  ],
}
