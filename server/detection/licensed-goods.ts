import type { Words } from '../core/words.ts'
import type { LicenceKind } from '../sellers/licence-kinds.ts'
import type { HeldLicence } from '../sellers/register/find-held-licences.ts'
import type { ArticleName } from './lexicon/articles.ts'

/** A kind of goods that may be sold only by whoever holds a licence, or has filed, for it. */
export type LicensedGoods = {
  name: 'drug' | 'device' | 'specialFood' | 'looseFood' | 'food'
  label: Words
  /** What has to be held, to show. */
  needs: Words
  /** Words of an offer that name the goods. */
  words: RegExp
  /** Words that say something else is offered than the goods themselves. */
  unless: RegExp
  kinds: readonly LicenceKind[]
  /** Whether a licence of one of the kinds, or a filing kept as another licence, is for these goods as it is worded. */
  covers(licence: HeldLicence): boolean
  articles: readonly ArticleName[]
}

const things =
  /模具|模型|玩具|仿真|道具|烤盘|包装盒|包装袋|空盒|空瓶|收纳|展示|货架|[酒饼]盒|纸盒|卡纸|糯米纸|酒器|酒瓶|酒坛|酒具|酒樽|发酵[剂菌]|菌粉|回收|券|提货|糖果色|教程|配方|食谱|菜谱|海报|贴纸|挂件|手机壳|钥匙扣|耳环|抱枕|香薰|蜡烛|狗|猫|宠物|鱼饵|饲料|面膜|沐浴|身体乳|洗面奶|口红|色号|[机杯锅刀碗盘勺柜衣裙裤鞋袜]|巧克力色|牛奶丝|牛奶棉/u

const isFoodTrade = ({ kind }: HeldLicence): boolean => kind === 'FOOD_TRADE' || kind === 'FOOD_PRODUCTION'

/** Filings have no kind of their own on the register: they are told by their number (YB…) or by their wording. */
const isFoodFiling = ({ kind, number, scope }: HeldLicence): boolean =>
  kind === 'OTHER' && (/^yb\d/iu.test(number.trim()) || /食品/u.test(scope ?? ''))

/** A licence without a wording is taken to reach as far as it can: what is not known accuses nobody. */
const isFor = ({ scope }: HeldLicence, wording: RegExp): boolean => !scope || wording.test(scope)

/**
 * Goods by the licence or filing that selling them needs, the narrower first. Food: Measures on food business licences
 * and filings (2023), articles 4 and 5; farm produce needs neither and is not here. Medicines: Drug Administration Law
 * (2019), article 51. Devices of class III: Regulation on medical devices (2021), article 42; the class is the digit
 * after the year in their registration number.
 */
export const licensedGoods: readonly LicensedGoods[] = [
  {
    name: 'drug',
    label: { zh: '药品', en: 'medicines' },
    needs: { zh: '药品经营许可证', en: 'a drug trade licence' },
    words:
      /国药准字|处方药|阿莫西林|头孢|布洛芬|对乙酰氨基酚|奥司他韦|二甲双胍|阿奇霉素|左氧氟沙星|西地那非|他达拉非|米诺地尔|司美格鲁肽|胰岛素|异?维a酸|降压药|降糖药|安眠药|退烧药|消炎药|感冒灵|板蓝根颗粒|连花清瘟|藿香正气|止咳糖浆/iu,
    unless: /收纳|药盒|冰袋|冷藏盒|冷藏箱|保温|兽用|兽药|水产|鱼药|宠物|犬|猫|海报|价格牌|图书|教材|针头/u,
    kinds: ['DRUG_TRADE'],
    covers: ({ kind }) => kind === 'DRUG_TRADE',
    articles: ['drug-51'],
  },
  {
    name: 'device',
    label: { zh: '第三类医疗器械', en: 'medical devices of class III' },
    needs: { zh: '医疗器械经营许可证（第三类）', en: 'a medical device trade licence for class III' },
    words: /隐形眼镜|美瞳|彩瞳|角膜接触镜|注射用?(?:透明质酸|玻尿酸)|水光针|械注[准进许]\d{4}3\d{6}/u,
    unless: /眼镜盒|美瞳盒|双联盒|伴侣盒|收纳|佩戴器|夹子|清洗器|清洗机|贴纸|口红|眼线|睫毛|眼影|滤镜|教程/u,
    kinds: ['MEDICAL_DEVICE_TRADE'],
    covers: (licence) => licence.kind === 'MEDICAL_DEVICE_TRADE' && !isSecondClassAlone(licence),
    articles: ['device-42'],
  },
  {
    name: 'specialFood',
    label: { zh: '特殊食品', en: 'special food' },
    needs: { zh: '含特殊食品销售的食品经营许可或备案', en: 'a food licence or filing that takes in special food' },
    words: /保健食品|国食健[字注]|食健备|婴幼?儿(?:配方)?(?:奶粉|乳粉)|特医食品|特殊医学用途/u,
    unless: things,
    kinds: ['FOOD_TRADE', 'FOOD_PRODUCTION'],
    covers: (licence) =>
      (isFoodTrade(licence) || isFoodFiling(licence)) && isFor(licence, /特殊食品|保健食品|婴幼儿|特殊医学/u),
    articles: ['food-trade-4'],
  },
  {
    name: 'looseFood',
    label: { zh: '散装或自制食品', en: 'loose or home-made food' },
    needs: { zh: '含散装食品销售或食品制售的食品经营许可', en: 'a food licence that takes in loose or made food' },
    words:
      /(?:散装|散称|现做|现烤|现卤|现炸|自制|自家做的?|私房|手工)[^，。,.!！\s]{0,6}?(?:零食|糕点|饼干|曲奇|蛋糕|面包|月饼|粽子|青团|牛轧糖|雪花酥|香肠|腊肠|卤味|卤肉|熟食|鸭脖|酱|肉干|水饺|汤圆|米酒|白酒)/u,
    unless: things,
    kinds: ['FOOD_TRADE', 'FOOD_PRODUCTION'],
    covers: (licence) => isFoodTrade(licence) && isFor(licence, /散装|制售|热食|冷食|糕点|自制|餐饮|生产|加工/u),
    articles: ['food-trade-4'],
  },
  {
    name: 'food',
    label: { zh: '加工食品', en: 'processed food' },
    needs: {
      zh: '食品经营许可，或仅销售预包装食品的备案',
      en: 'a food licence, or a filing for pre-packed food alone',
    },
    words:
      /零食|糕点|饼干|曲奇|蛋糕|面包|月饼|粽子|青团|蛋黄酥|牛轧糖|雪花酥|巧克力|糖果|软糖|果冻|薯片|辣条|豆干|牛肉干|猪肉脯|肉松|鸭脖|卤味|熟食|香肠|腊肠|火腿肠|午餐肉|罐头|方便面|螺蛳粉|酸辣粉|自热火锅|自热米饭|水饺|汤圆|火锅底料|酱油|辣椒酱|豆瓣酱|果酱|沙拉酱|奶粉|酸奶|纯牛奶|奶酪|饮料|果汁|气泡水|速溶咖啡|白酒|红酒|葡萄酒|啤酒|黄酒|米酒|蛋白粉|鱼油|代餐/u,
    unless: things,
    kinds: ['FOOD_TRADE', 'FOOD_PRODUCTION'],
    covers: (licence) => isFoodTrade(licence) || isFoodFiling(licence),
    articles: ['food-trade-4', 'food-trade-5'],
  },
]

const isSecondClassAlone = ({ scope }: HeldLicence): boolean =>
  /二类|ⅱ类|ii类/iu.test(scope ?? '') && !/三类|ⅲ类|iii类/iu.test(scope ?? '')
