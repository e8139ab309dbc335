import type { Term, TermCategory } from './term.ts'

/** Claims that are told by a figure; read in normalised text. Every repetition is bounded, so the time is linear. */
export type FigurePattern = { pattern: RegExp; term: Term }

const number = '(?:[\\d.]{1,6}|[一二三四五六七八九十两几半百千]{1,4}|digit)'

const claim = (
  category: TermCategory,
  severity: 3 | 4,
  name: string,
  source: string,
  more: Partial<Term> = {},
): FigurePattern => ({
  pattern: new RegExp(source.replaceAll('NUMBER', number), 'gu'),
  term: { category, severity, words: [name], ...more },
})

export const figurePatterns: readonly FigurePattern[] = [
  claim('GRADE', 4, '表厂代号', '(?<![a-z0-9])[a-z]{1,4}\\+?厂(?!家|商|房|址|区|长|名)', { onlyIn: ['watch'] }),
  // The genuine piece is what it is held against: nobody who sells it says how like it is.
  claim(
    'GRADE',
    4,
    '与真品相比',
    '(?:与|和|跟|同|比|对比|接近|媲美|比肩|神似)(?:真品|真货|真酒|真烟|真鞋|真包)(?!保证)[^，。,.!！;；\\n]{0,8}?(?:一样|一致|无异|无差|没差|零差|没区别|无区别|无法分辨|难辨|看不出|分不出|[，。,.!！;；\\n]|$)',
    { harmlessIn: ['model', 'publication', 'software'], onlyIn: ['copied', 'watch', 'shoes'] },
  ),
  claim(
    'GRADE',
    3,
    '与正品相比',
    '(?:与|和|跟|同|比)(?:正品|正版|真的|专柜|专卖店|官方|大牌|公司货|原装)[^，。,.!！;；\\n]{0,8}?(?:一样|一致|无异|无差|零差|没差|没区别|无区别|无分别|同源|同级|对版|难辨|看不出|分不出|不分|无法分辨|难以分辨|分辨不出)',
    { harmlessIn: ['model', 'publication', 'software'], onlyIn: ['copied', 'watch', 'shoes'] },
  ),
  claim(
    'GRADE',
    3,
    '近于正品',
    '(?:接近|媲美|比肩|还原|对版|神似|对照)(?:正品|真品|真货|专柜|真烟|真酒|真鞋|真包|公司货|原装进口)(?!保证)',
    { harmlessIn: ['model', 'publication', 'software'], onlyIn: ['copied', 'watch', 'shoes'] },
  ),
  claim('GRADE', 3, '表的版本', '(?<![a-z0-9])v\\d{1,2}(?:版本?|升级版)', { onlyIn: ['watch'] }),
  claim('EFFICACY', 3, '长高公分', '(?:长高|增高|窜高|猛长|多长)(?:了)?NUMBER(?:公分|厘米|cm)', {
    harmlessIn: ['title', 'shoes', 'garment', 'petPlant', 'hardware'],
    articles: ['ad-18', 'ad-28'],
  }),
  claim(
    'EFFICACY',
    4,
    '限期见效',
    'NUMBER(?:天|日|周|个?月|小时|分钟|秒|次|盒|瓶|支|贴|个?疗程)(?:就|即|内|可|能|便|后|轻松|快速|狂|暴|直|之内|马上|立刻){0,3}(?:见效|有效|见到效果|看到效果|显效|止痛|消除|美白|变白|白|祛斑|淡斑|祛痘|瘦|减重|减肥|减掉|生发|长发|根除|治愈|康复|断根|起效|消失|逆转|褪斑|退斑|去斑|无痘|长高|增高|丰胸|退红)',
    { harmlessIn: ['title', 'approved', 'petPlant', 'garment', 'appliance'], articles: ['ad-16', 'ad-18', 'ad-28'] },
  ),
  claim('EFFICACY', 4, '减重斤数', '(?:瘦|减|掉|甩)(?:了|掉|去|下|重)?NUMBER(?:多|几)?(?:斤|公斤|kg)', {
    harmlessIn: ['title', 'sport', 'appliance', 'hardware'],
    articles: ['ad-18', 'ad-28'],
  }),
  claim(
    'EFFICACY',
    4,
    '有效率',
    '(?:有效率|治愈率|见效率|成功率|康复率)(?:高达|达到|达|在|超过|为|是)?(?:NUMBER%|百分之)',
    {
      harmlessIn: ['title', 'saas', 'petPlant'],
      articles: ['ad-16', 'ad-18', 'ad-28'],
    },
  ),
  claim(
    'INCOME',
    3,
    '收入数额',
    '(?:月|日|年|天天|每天|每月|一天|一个月)(?:入|赚|收入|收益|挣)(?:可达|高达|达到|达|过|超|超过|可|上|至少|轻松|稳定|稳){0,2}NUMBER(?:[-~至到]NUMBER)?(?:元|万|w|k|千|块|百|\\+|以上|多)',
    { harmlessIn: ['title', 'job', 'saas'], articles: ['ad-28'] },
  ),
  claim(
    'FAKE_TRADE',
    3,
    '评价返现',
    '(?:五星|5星|好评|晒图|晒单|评价)(?:后|并|截图|加|带图|晒图|返图|的|均可|即可|可){0,3}(?:返|领|奖)(?:现金|现|红包)?NUMBER?(?:元|块|现|红包)',
    { articles: ['nt-14', 'aucl-9', 'cri-9'] },
  ),
  claim(
    'RECRUIT_PAY',
    4,
    '推荐奖金',
    '(?:推荐|介绍|邀请|拉|带|发展|招|直推)(?:NUMBER|个|名|位|人|到|来|新|满|够){1,4}(?:代理|会员|下线|店主|合伙人|伙伴|人加入|人入会|人成为)(?:.{0,6})(?:奖|返|得|赚|提成|拿)(?:励|金|现|佣)?NUMBER',
    { harmlessIn: ['title', 'job', 'saas'], articles: ['pyr-7-1'] },
  ),
  claim(
    'ENTRY_FEE',
    4,
    '缴费入门',
    '(?:交|缴|缴纳|支付|购买|拿货|充值|投资|进货|订货|首批|一次性)(?:满|够|费|了|拿货|进货|购买){0,2}NUMBER(?:百|千|万|元|块|w|盒|箱|套|瓶|件){1,2}(?:的|产品|套餐|礼包|拿货|进货|货|即|就|可|便|货款|大礼包|以){0,4}(?:成为|升级|升为|加入|享受|晋升|获得|做|当)(?:.{0,4})(?:代理|会员|店主|合伙人|总代|市代|省代|经销商|级别|资格|联创|董事|席位)',
    { harmlessIn: ['title', 'job', 'saas'], articles: ['pyr-7-2'] },
  ),
  claim(
    'TEAM_PAY',
    4,
    '逐级提成',
    '(?:一|二|三|1|2|3|两)(?:级|代|层)(?:下级|代理|会员|店主|分销|返|提成|佣金|奖励|拿|赚|团队)(?:.{0,4})NUMBER(?:%|个?点|元)',
    { harmlessIn: ['title', 'job', 'saas', 'appliance', 'hardware'], articles: ['pyr-7-3'] },
  ),
]
