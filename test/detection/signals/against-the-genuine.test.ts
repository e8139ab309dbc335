import { describe, expect, it } from '@jest/globals'
import { screen } from '../../../server/detection/screen.ts'

const flagged = (text: string) => screen({ id: 1, text }).counterfeit.flagged

describe('a copy held against the genuine piece', () => {
  it.each([
    '斜挎包 做工跟真品完全一样 里布刻字都有',
    '古驰腰带 五金与专柜看不出差别',
    '香水 味道接近真货 三件包邮',
    '机械表 V7版 蓝宝石镜面 904钢外壳 1:1',
    '古驰卡包 原厂余料做的 油边平整',
    '加拿大鹅羽绒服 拆真货打版 帽毛厚实',
    '茅台 酒瓶原装回收 自己灌装',
    '蓝牙耳机 华强北四代 秒弹窗',
  ])('is heard: %s', (text) => {
    expect(flagged(text)).toBe(true)
  })

  it.each([
    '雅诗兰黛面霜 官方旗舰店 与专柜同步发售',
    '古驰卡包 二手 支持专柜验货 附发票',
    '仿古木箱 高仿古做旧 道具',
    '手机 纯原未拆 成色新',
    '工厂货架 三层 家用',
    '灌装酒机 全自动',
    '玩具车 和真的一样 模型',
  ])('is not heard where nothing of it is said: %s', (text) => {
    expect(flagged(text)).toBe(false)
  })
})
