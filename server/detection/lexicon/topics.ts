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
    '手表|腕表|机芯|表径|表盘|男表|女表|名表|钟表|潜水表|机械表|背透|劳力士|欧米茄|百达翡丽|江诗丹顿|爱彼|万国|卡地亚|积家|沛纳海|宇舶|百年灵|浪琴|帝舵|做表|卖表|复刻表|水鬼|迪通拿|蓝气球|皇家橡树|鹦鹉螺|潜航者|飞行员系列|3235|4130|2824|9015|3120|8800',
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
    '打击假货|打击假冒|分辨真假|真假分辨|招分辨|如何分辨|怎么分辨|怎样分辨|教你分辨',
  ),
  /** What is written by those who pursue or report, whatever else stands beside it. */
  report: words(
    '警方|民警|公安|法院|判决|查获|查处|曝光|骗局|受害者|记者|涉案|执法|起诉|打假|揭秘|市场监管部门|监管部门|如何辨别|怎么辨别|如何鉴别',
    '反传销|防传销|打击传销|警惕传销|谨防传销|远离传销|抵制传销|都是传销|属于传销|涉嫌传销',
  ),
  /** A buyer speaks, not a seller. */
  buyer: words(
    '收到货|收到后|收到的|怀疑是|感觉像|像是假|是不是正品|是不是真|买给|做工差|做工太差|质量太差|线头多|卖家|店家|掌柜|失望|骗人|想退|给老公|给老婆|给妈妈|朋友说|专柜验了|买来送|穿了几天|用了几天|已经退',
  ),
  /** Somebody sells what is their own and used. */
  used: words('二手|闲置|自用|自戴|九成新|九五新|95新|99新|穿过|背过|戴过|划痕|转让'),
  /** What luxury houses make apart from cosmetics. */
  luxury: words(
    '女包|男包|包包|手袋|钱包|托特|水桶包|链条包|双肩包|斜挎|皮带|腰带|马鞍包|老花|邮差包|云朵包|腋下包|手提包|公文包|小白鞋|老爹鞋|乐福鞋|高跟鞋|风衣|大衣|羽绒服|流浪包|康康|铂金包|neverfull|wallet|bag|围巾|项链|手镯|耳环|戒指|手表|腕表',
  ),
  /** A book, a film, a record, a game: its title may say anything. */
  title: words(
    '出版社|图书|书籍|小说|绘本|连环画|漫画|杂志|字帖|影印|译者|唱片|黑胶|专辑|dvd|蓝光|电影|原声|游戏|作者|书店',
  ),
  /** Software that others trade with, and its documents. */
  saas: words('源码|代码|控件|框架|开源|github|插件|系统开发|小程序开发|接口文档|功能模块|后台管理|分销系统'),
  hardware: words(
    '配件|维修|总成|手机壳|保护套|数据线|充电器|滤芯|轮胎|五金|开关|继电器|电机|水泵|螺丝|导线|摄影|单反|镜头|遥控',
  ),
  /** Medicines, devices and disinfectants with an approval to show. */
  approved: words(
    '国药准字|械注准|械注进|械备|药广审|械广审|食健广审|医广|卫消证|消字号|消毒液|消毒剂|国食健|食健备|批准文号|otc|按药品说明书|蓝帽',
  ),
  /** A licensed clinic that tells where and when, not what it cures. */
  clinicInfo: words(
    '挂号|门诊|出诊|坐诊|预约挂号|医保定点|整形医院|美容医院|口腔医院|眼科|女子医院|就诊|整形|医疗美容|医美机构|植发机构|体检中心|专科医院|诊所',
  ),
  medicalDevice: words(
    '医用|医疗器械|医疗弹力|压力袜|血压计|血糖仪|雾化器|制氧机|治疗仪|助听器|轮椅|绷带|创可贴|急救包',
  ),
  building: words('吊灯|吸顶|吊顶|集成|铝扣板|射灯|筒灯|墙面|装修|灯具|风扇|喇叭|支架'),
  petPlant: words(
    '绿植|农药|果树|花卉|多肉|盆栽|鱼缸|水族|观赏鱼|锦鲤|养殖|兽药|兽用|养猪|养鸡|猪场|宠物|狗狗|猫咪|犬用|蔬菜种子|肥料|杀虫',
    '可湿性粉剂|悬浮剂|乳油|水分散粒剂|杀菌剂',
  ),
  textile: words('袜|毛巾|床单|四件套|内裤|枕|被子|被套|凉席|鞋垫|面料|纯棉|莫代尔|竹纤维|床垫|文胸|口罩|抹布|浴巾'),
  appliance: words(
    '洗衣机|消毒柜|空调|净化器|净水器|洗碗机|冰箱|加湿器|蒸汽|奶瓶消毒|砧板|菜板|马桶|地板|涂料|油漆|墙面|清洁剂|洗手液|洗洁精|洗衣液|键盘|鼠标',
    '除螨仪|除螨机|吸尘器|消毒器|消毒灯|杀菌灯|净水机',
  ),
  garment: words(
    '连衣裙|裤|裙|外套|打底|塑身衣|塑形|束腰|内衣|卫衣|t恤|毛衣|衬衫|风衣|针织|羽绒服|西装|旗袍|刘海|假发|发型',
  ),
  sport: words('健身房|健身器|跑步机|动感单车|呼啦圈|跳绳|哑铃|仰卧板|瑜伽|私教|训练营|拉力器|甩脂机|踏步机'),
  food: words(
    '吃|食品|零食|糕|饼|酱|卤|肉|香肠|腊|辣条|蜂蜜|果酱|酸奶|月饼|粽子|豆腐|米酒|白酒|酒|茶|咸菜|泡菜|阿胶|燕窝|牛轧糖|面包|蛋糕|饮料|果干|干货|调料',
  ),
  foodLicence: words('生产许可|经营许可|小作坊登记|小作坊备案|登记证|食品许可|sc1|sc编号|许可证|营业执照齐全|证照齐全'),
  specialCosmetic: words('国妆特字|国妆特进|特证|国妆网备|特殊化妆品注册|卫妆特字'),
}

export type Topic = keyof typeof topics

export const topicNames = Object.keys(topics) as Topic[]
