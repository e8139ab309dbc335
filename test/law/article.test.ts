import { describe, expect, it } from '@jest/globals'
import { citeArticle } from '../../server/law/article.ts'

describe('citeArticle', () => {
  it.each([
    [8, '八'],
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [85, '八十五'],
    [100, '一百'],
    [108, '一百零八'],
    [115, '一百一十五'],
    [588, '五百八十八'],
    [1010, '一千零一十'],
    [1202, '一千二百零二'],
    [1260, '一千二百六十'],
  ])('writes article %i as 第%s条', (article, chinese) => {
    expect(citeArticle({ instrument: 'P', article })).toEqual({
      key: `P ${article}`,
      zh: `《市场监督管理行政处罚程序规定》第${chinese}条`,
      en: `Penalty Procedure Provisions, art. ${article}`,
    })
  })

  it('names paragraph and item', () => {
    expect(citeArticle({ instrument: 'L121', article: 16, item: 1 }).zh).toMatch(/第十六条第（一）项$/)
    expect(citeArticle({ instrument: 'L121', article: 22, paragraph: 3 }).key).toBe('L121 22(3)')
  })

  it('refuses an instrument of which nothing is held', () => {
    expect(() => citeArticle({ instrument: 'X', article: 1 })).toThrow(/instruments\/X\.json is missing/)
  })
})
