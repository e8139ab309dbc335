import { picker } from './seller-names.ts'

const [BRAND_FIRST, BRAND_SECOND] = [
  [...'妍萃蔻澜沐芙悦颐珂缇宸昕黛菡绮蔓琳珞笙瑾'],
  [...'之语丝蓓儿雪诗彤莎薇晴岚朵雅欣怡美芳'],
]
const GOODS = [
  ...['连衣裙', '衬衫', '牛仔裤', '羽绒服', '运动鞋', '帆布鞋', '双肩包', '手提包', '钱夹', '丝巾', '遮阳帽', '手表'],
  ...['面膜', '精华液', '洗面奶', '口红', '眼霜', '粉底液', '洗发水', '沐浴露', '护手霜', '香皂', '牙膏', '香水'],
  ...['蜂蜜', '绿茶', '红枣', '枸杞', '燕窝', '阿胶糕', '坚果礼盒', '牛肉干', '奶粉', '月饼', '燕麦片', '花草茶'],
  ...[
    '保温杯',
    '收纳盒',
    '床单四件套',
    '抱枕',
    '台灯',
    '电饭煲',
    '吹风机',
    '蓝牙耳机',
    '充电宝',
    '手机壳',
    '键盘',
    '行李箱',
  ],
  ...[
    '婴儿车',
    '纸尿裤',
    '积木玩具',
    '儿童书包',
    '奶瓶',
    '爬行垫',
    '瑜伽垫',
    '跳绳',
    '渔具套装',
    '帐篷',
    '登山杖',
    '茶具',
  ],
]
const QUALITIES = [
  ...['纯棉', '真丝', '加厚', '轻薄', '大号', '小号', '便携', '防水', '透气', '复古', '简约', '韩版', '日系', '中式'],
  ...[
    '补水',
    '保湿',
    '美白',
    '控油',
    '滋养',
    '无糖',
    '有机',
    '手工',
    '原浆',
    '古法',
    '全自动',
    '静音',
    '无线',
    '可折叠',
  ],
  ...['情侣款', '学生', '男士', '女士', '儿童', '孕妇', '老人', '春秋', '夏季', '冬季', '加绒', '宽松', '修身', '显瘦'],
]
const PROMISES = [
  '正品包邮',
  '厂家直销',
  '现货',
  '新款',
  '限时特价',
  '买一送一',
  '专柜同款',
  '七天无理由',
  '顺丰发货',
  '支持代发',
]

/** As many different titles of goods as wanted, the same each time, with spaces or without, as sellers write them. */
export const generatedTitles = (count: number): { title: string; brand: string }[] => {
  const { one, next } = picker(20_261_127)
  const titles = new Map<string, string>()
  while (titles.size < count) {
    const brand = `${one(BRAND_FIRST)}${one(BRAND_SECOND)}${next(3) === 0 ? one(BRAND_SECOND) : ''}`
    const words = [brand, one(QUALITIES), one(QUALITIES) + one(GOODS), one(QUALITIES), one(PROMISES)]
    const code = next(2) === 0 ? ` ${one([...'ABCDEFGH'])}${next(90) + 10}` : ''
    titles.set(words.join(next(2) === 0 ? ' ' : '') + code, brand)
  }
  return [...titles].map(([title, brand]) => ({ title, brand }))
}
