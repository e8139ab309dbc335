import type { Topic } from './lexicon/topics.ts'

/** A brand as the matcher knows it. */
export type KnownBrand = {
  /** Names the brand itself goes by; the first one names it in notes. */
  names: readonly string[]
  /** What sellers call it instead; many are ordinary words, so they never count alone. */
  aliases?: readonly string[]
  /** Spellings chosen to slip past filters. */
  disguises?: readonly string[]
  /** Its entry on the register, for a brand that is on it. */
  entry?: {
    id: string /** Whether it has authorisations in force: only then does the lack of one say anything. */
    authorises: boolean
  }
  /** A genuine new piece of what the brand is known for is not sold below this. */
  floor?: { yuan: number; goods: Topic }
}

const brand = (
  names: string,
  aliases = '',
  disguises = '',
  floor?: readonly [yuan: number, goods: Topic],
): KnownBrand => ({
  names: names.split('|'),
  aliases: aliases ? aliases.split('|') : [],
  disguises: disguises ? disguises.split('|') : [],
  floor: floor && { yuan: floor[0], goods: floor[1] },
})

/** Brands whose copies fill the market; the register of filed brands is added to these. */
export const knownBrands: readonly KnownBrand[] = [
  brand('路易威登|Louis Vuitton|LV', '驴牌|驴家|驴包|路易家', '1v包|路易微登|vuiton|vuttion', [600, 'luxury']),
  brand('香奈儿|Chanel', '小香家|香家|香奶奶|小香包', 'chanei|chane1|香奈尔|香柰儿', [400, 'luxury']),
  brand('迪奥|Dior', '迪家|D家', 'di0r|d1or', [400, 'luxury']),
  brand('古驰|Gucci', 'G家|古家|古琦|酷奇', 'gucc1|gccui', [400, 'luxury']),
  brand('爱马仕|Hermès|Hermes', 'H家|爱马家|铂金包|康康包', '爱马士|爱玛仕|herm3s', [600, 'luxury']),
  brand('普拉达|Prada', 'P家|三角标', 'prad4', [400, 'luxury']),
  brand('巴黎世家|Balenciaga', '巴家|巴黎家', 'balenclaga|巴黎世佳', [400, 'luxury']),
  brand('博柏利|巴宝莉|Burberry', 'B家', 'burbery|巴宝丽'),
  brand('圣罗兰|Saint Laurent|YSL', '杨树林', 'y5l', [400, 'luxury']),
  brand('葆蝶家|Bottega Veneta', 'BV家|葆蝶', 'bottega venata', [600, 'luxury']),
  brand('杜嘉班纳|Dolce & Gabbana|Dolce&Gabbana', '杜家', '1dg'),
  brand('思琳|赛琳|Celine|Céline', 'C家包', 'ce1ine', [400, 'luxury']),
  brand('罗意威|Loewe', '罗家', '1oewe', [400, 'luxury']),
  brand('芬迪|Fendi', 'F家', 'fend1', [400, 'luxury']),
  brand('纪梵希|Givenchy', '纪家', 'givenchi'),
  brand('华伦天奴|Valentino', '华家', 'va1entino'),
  brand('戈雅|Goyard', '狗牙', 'g0yard', [600, 'luxury']),
  brand('蔻驰|Coach', '寇家|蔻家', 'c0ach'),
  brand('迈克高仕|Michael Kors|MK包', 'MK家', 'michael kor5'),
  brand('托里伯奇|Tory Burch', 'TB家'),
  brand('麦昆|Alexander McQueen|McQueen'),
  brand('盟可睐|Moncler', '蒙口', 'monc1er', [500, 'luxury']),
  brand('加拿大鹅|Canada Goose', '大鹅', '', [500, 'luxury']),
  brand('始祖鸟|Arcteryx', '鸟家', 'arcterix'),
  brand('北面|The North Face|TNF', '背面外套', 'north faca'),
  brand('斐乐|Fila'),
  brand('耐克|Nike', '勾子鞋|耐家', '耐磕|耐客|nlke|n1ke|nnike'),
  brand('阿迪达斯|Adidas|阿迪', '三叶草|阿迪莆', '啊迪|阿笛|addidas|addis|adldas|adid4s'),
  brand('椰子鞋|Yeezy', '椰子350|椰子700|椰子', 'yeez1'),
  brand('乔丹|Air Jordan|Jordan|AJ1|AJ4|AJ11', 'AJ', 'jrodan|ai乔|乔单'),
  brand('新百伦|New Balance|纽巴伦', 'NB鞋|牛逼鞋', 'new ba1ance|新百轮'),
  brand('匡威|Converse', '', '框威'),
  brand('万斯|范斯|Vans'),
  brand('彪马|Puma', '', 'pvma'),
  brand('亚瑟士|Asics', '鬼冢虎', 'asic5'),
  brand('锐步|Reebok'),
  brand('斯凯奇|Skechers'),
  brand('鬼塚虎|Onitsuka Tiger'),
  brand('金鹅|Golden Goose', '小脏鞋'),
  brand('昂跑|On Running'),
  brand('迪桑特|Descente'),
  brand('安德玛|Under Armour'),
  brand('李宁|Li-Ning'),
  brand('安踏|Anta'),
  brand('劳力士|Rolex', '劳家|绿水鬼|黑水鬼|迪通拿|水鬼表', 'ro1ex|劳里士', [6000, 'watch']),
  brand('欧米茄|Omega', '海马300|蝶飞', '', [2500, 'watch']),
  brand('百达翡丽|Patek Philippe', '鹦鹉螺', 'patek phillipe', [8000, 'watch']),
  brand('爱彼|Audemars Piguet', '皇家橡树', '', [8000, 'watch']),
  brand('江诗丹顿|Vacheron Constantin', '', '', [6000, 'watch']),
  brand('卡地亚|Cartier', '蓝气球', 'cart1er|卡地压'),
  brand('万国|IWC', '', '', [2500, 'watch']),
  brand('沛纳海|Panerai', '', '', [2500, 'watch']),
  brand('宇舶|Hublot', '', '', [3000, 'watch']),
  brand('百年灵|Breitling', '', '', [2500, 'watch']),
  brand('积家|Jaeger-LeCoultre', '', '', [3000, 'copied']),
  brand('浪琴|Longines', '', '浪擒', [800, 'watch']),
  brand('帝舵|Tudor', '', '', [2000, 'watch']),
  brand('天梭|Tissot', '', '', [300, 'watch']),
  brand('梵克雅宝|Van Cleef & Arpels|VCA', '四叶草项链'),
  brand('宝格丽|Bvlgari|Bulgari', '', 'bv1gari'),
  brand('蒂芙尼|Tiffany', '', 'tlffany'),
  brand('施华洛世奇|Swarovski'),
  brand('雷朋|Ray-Ban|RayBan'),
  brand('苹果|Apple|iPhone|AirPods', '水果机|果子机', '艾疯|i疯|爱疯|lphone'),
  brand('戴森|Dyson', '', 'dys0n'),
  brand('雅诗兰黛|Estée Lauder|Estee Lauder', '小棕瓶', '雅诗蓝黛'),
  brand('兰蔻|Lancôme|Lancome', '小黑瓶', '兰寇|lanc0me'),
  brand('海蓝之谜|La Mer', '', '海蓝之迷'),
  brand('SK-II|SK2|SKII', '神仙水|前男友面膜', 'sk-11'),
  brand('资生堂|Shiseido', '红腰子'),
  brand('魅可|MAC口红'),
  brand('阿玛尼|Armani', '', '啊玛尼'),
  brand('汤姆福特|Tom Ford', 'TF口红'),
  brand('祖玛珑|Jo Malone', '', '组玛珑'),
  brand('茅台|Moutai', '飞天53', '茅苔|矛台|猫台'),
  brand('五粮液|Wuliangye', '', '五娘液|伍粮液'),
  brand('Supreme', '', 'supr3me'),
  brand('Off-White|OffWhite'),
  brand('斯图西|Stussy|Stüssy'),
  brand('乐高|LEGO', '', '勒高'),
]
