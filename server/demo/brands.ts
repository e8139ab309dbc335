import type { NewBrand } from '../brands/brand-store.ts'

/** Brands that exist in this town only. */
export const BRANDS: readonly NewBrand[] = [
  { nameZh: '霜序', nameLatin: 'Shuangxu', aliases: ['霜家', '小霜瓶'] },
  { nameZh: '岚岫', nameLatin: 'Lanxiu', aliases: ['岚家', '岚家包'] },
  { nameZh: '鹿溯', nameLatin: 'Lusu', aliases: ['鹿家', '小鹿鞋'] },
  { nameZh: '衡晷', nameLatin: 'Henggui', aliases: ['衡家', '日晷表'] },
  { nameZh: '声泊', nameLatin: 'Shengbo', aliases: ['泊家', '声泊豆'] },
  { nameZh: '苍梧醇', nameLatin: 'Cangwu', aliases: ['梧桐酱', '老梧'] },
  { nameZh: '织霭', nameLatin: 'Zhiai', aliases: ['霭家', '小霭鹅'] },
  { nameZh: '芽壤', nameLatin: 'Yarang', aliases: ['芽家'] },
  { nameZh: '朝颜集', nameLatin: 'Zhaoyanji', aliases: ['颜集', '朝颜管'] },
  { nameZh: '砺行', nameLatin: 'Lixing', aliases: ['砺家'] },
]
