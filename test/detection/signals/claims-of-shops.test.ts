import { describe, expect, it } from '@jest/globals'
import { screen } from '../../../server/detection/screen.ts'

const found = (text: string, signal: string) => screen({ id: 1, text }).findings.find((one) => one.signal === signal)
const isBreach = (text: string) => screen({ id: 1, text }).advertising.flagged

describe('price-claim', () => {
  it.each([
    ['毛呢大衣 原价1599 今天只要199元', 1599, 199],
    ['专柜价2280元 直播间168元包邮', 2280, 168],
    ['吊牌价￥990，拍下￥99', 990, 99],
    ['市场价3000元的净水器 券后价 480', 3000, 480],
  ])('reads what is asked for beside a former price: %s', (text, from, to) => {
    expect(found(text, 'price-claim')!.note.zh).toContain(`比较价 ${from} 元，现价 ${to} 元`)
  })

  it.each(['原价399元 满300减40元 到手359元', '原价59元 现价49元', '原价899 送19元运费险', '原价500元 定金50元预定'])(
    'takes what is taken off or paid beside it for no price: %s',
    (text) => {
      expect(found(text, 'price-claim')).toBeUndefined()
    },
  )
})

describe('special-cosmetic', () => {
  it.each(['祛斑霜 30g', '美白淡斑精华', '防脱洗发水 500ml', '淡斑面霜 正品'])('hears %s', (text) => {
    expect(found(text, 'special-cosmetic')).toMatchObject({ articles: ['cos-16'] })
  })
  it.each(['祛斑霜 国妆特字G20190001', '美白牙膏 薄荷', '祛痘凝胶'])('lets %s pass', (text) => {
    expect(found(text, 'special-cosmetic')).toBeUndefined()
  })
})

describe('claims in advertising', () => {
  it.each([
    '会计证培训 考不过退款 押题必中',
    '喝这茶血压就下来了',
    '益生菌 30天转好 幽门螺杆菌',
    '长高8公分 骨骼营养',
    '全网销量冠军 纸巾',
    '痛风患者的福音',
  ])('are heard: %s', (text) => {
    expect(isBreach(text)).toBe(true)
  })
  it.each([
    '康复治疗师 考试用书',
    '痔疮垫 久坐透气',
    '折叠椅 最大承重120斤',
    '唯一一件 断码处理',
    '书法入门 最佳范本丛书',
    '老年痴呆老人 防走失手环',
    '石材线雕图 矢量',
    '卫生间堵漏 无效退款',
    '彩色隐形眼镜清洗液 杀菌',
    '发光二极管 线长20cm',
  ])('are no claims: %s', (text) => {
    expect(isBreach(text)).toBe(false)
  })
})
