const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'))

/**
 * What a text is about, told by any of these words. A topic never makes a finding; it says how a term is to be read:
 * an untreated jade is an honest "A 货", a re-issued book an honest 复刻.
 */
export const topics = {
  jade: words('翡翠|玉石|和田玉|籽料|玉镯|冰种|糯种|种水|飘花|缅甸|琥珀|蜜蜡|南红|玛瑙'),
  publication: words(
    '出版社|图书|书籍|教材|教辅|小说|绘本|连环画|漫画|杂志|字帖|影印|著作|译者|考试|唱片|黑胶|专辑|cd|dvd|蓝光|光盘|电影|原声|海报|游戏|单词|英文原版|课程',
  ),
  model: words(
    '模型|手办|高达|拼装|积木|合金车|车模|航模|玩具|道具|兵人|比例|图纸|纸样|仿真花|仿真植物|假花|绢花|摆件|雕塑|蜡像|复制画|字画|文物|古董|青铜|邮票|钱币',
  ),
  software: words('源码|代码|控件|框架|界面|开源|安卓开发|github|demo|插件|前端|小程序开发|app'),
  part: words(
    '适用|通用|兼容|替换|配件|维修|总成|手机壳|保护壳|保护套|钢化膜|贴膜|数据线|充电器|表带|表链|鞋带|鞋垫|墨盒|硒鼓|滤芯|轮胎|汽车|车载|内胆包|包中包|防尘袋|包装盒|肩带|五金件|拉链头|贴纸|布贴|纽扣',
    '护理|清洁剂|收纳',
  ),
  job: words('招聘|岗位|应聘|简历|薪资|五险一金|实习|任职'),
  watch: words(
    '手表|腕表|机芯|表径|表盘|男表|女表|名表|钟表|潜水表|机械表|背透|劳力士|欧米茄|百达翡丽|江诗丹顿|爱彼|万国|卡地亚|积家|沛纳海|宇舶|百年灵|浪琴|帝舵',
  ),
  shoes: words('鞋|球鞋|跑步|篮球|板鞋|椰子|耐克|阿迪|乔丹|新百伦|匡威'),
  device: words('手机|苹果|iphone|华为|内存卡|u盘|硬盘|固态|笔记本|平板|ipad|相机|耳机|airpods'),
  /** Goods that are copied most; a grade word beside them means what it usually means. */
  copied: words(
    '鞋|包包|手袋|女包|男包|钱包|皮带|腰带|手表|腕表|机芯|奢侈品|大牌|名牌|潮牌|香水|口红|化妆品|护肤|首饰|项链|手镯|墨镜|围巾|卫衣|羽绒服|球衣|茅台|白酒|耳机|airpods|箱包|老花|水桶包',
    '托特|双肩包|潮鞋|男装|女装',
  ),
  /** A seller looking for resellers rather than for wearers. */
  resale: words(
    '一件代发|一双代发|招代理|招收代理|诚招|招微商|微商代理|免费代理|代理加盟|货源|档口|放店|厂家直供|厂家直销|工厂直销|一手|批发|拿货|实力厂家|支持退换|诚信代理|招商|供货|出厂价',
  ),
  /** Somebody offers something for sale. */
  selling: words(
    '包邮|现货|下单|货到付款|有货|特价|秒杀|折扣|到货|发货|私聊|库存|尺码|码数|批发|代理|代发|货源|加微|vx|微信|新款|爆款|出售|低价|闲置|支持|预定|接单',
  ),
  /** Somebody speaks about fakes: a victim, a warning, the news, the law. */
  warning: words(
    '假货啊|是假货|买到假|买了假|收到假|投诉|举报|警方|民警|公安|法院|判决|查获|查处|曝光|打假|谨防|警惕|提醒消费者|消费者|防骗|被骗|受骗|上当|骗子|维权|退款|差评|如何辨别|怎么辨别|辨别真假|鉴别方法|如何鉴别|怎么鉴别',
    '真假对比|新闻|记者|报道|涉案|执法|市场监管|起诉|侵权案|严禁|禁止|违禁|所谓的|骗局|套路|千万别买|不要买|揭秘',
  ),
}

export type Topic = keyof typeof topics

export const topicNames = Object.keys(topics) as Topic[]
