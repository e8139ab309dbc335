/** Characters that are written apart into their parts, and those that look like another. */
const parts: Readonly<Record<string, string>> = {
  标: '木示',
  仿: '亻方|イ方',
  货: '化贝',
  鞋: '革圭',
  版: '片反',
  验: '马佥',
  驰: '马也',
  阿: '阝可',
  加: '力口',
  档: '木当',
  牌: '片卑',
  码: '石马',
  精: '米青',
  刻: '亥刂',
  顶: '丁页',
  级: '纟及',
  私: '禾厶',
  聊: '耳卯',
  联: '耳关',
  付: '亻寸',
  转: '车专',
  价: '亻介',
  信: '亻言|イ言',
  纯: '纟屯',
  裸: '衤果',
  劳: '艹力',
  柜: '木巨',
  韩: '韦',
  钱: '钅戋',
  踏: '足沓',
  鸿: '氵鸟',
}

const twins: Readonly<Record<string, string>> = {
  货: '贷',
  仿: '彷纺',
  单: '単',
  原: '厡',
  士: '土',
  亚: '业',
  儿: '几',
  驰: '弛',
  莆: '蒲浦',
  刻: '核',
  真: '眞',
  版: '板',
  奥: '粤',
  纯: '钝',
  微: '徽',
}

const allHan = /^\p{Script=Han}{2,8}$/u

/** A Chinese word with one character taken apart (真标 → 真木示) or changed for its twin (A货 → A贷). */
export const splitSpellings = (word: string): string[] => {
  const characters = Array.from(word)
  return characters.flatMap((character, at) => {
    const others = [...(parts[character]?.split('|') ?? []), ...(allHan.test(word) ? (twins[character] ?? '') : '')]
    return others.map((other) => [...characters.slice(0, at), other, ...characters.slice(at + 1)].join(''))
  })
}
