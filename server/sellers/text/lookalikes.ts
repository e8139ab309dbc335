/**
 * Signs that are read as other signs. Left: what is typed; right: what the reader sees, in lower case.
 * Small on purpose: a pair belongs here only if the two are the same to the eye in ordinary type.
 */
const letters: readonly (readonly [typed: string, read: string])[] = [
  // Cyrillic
  ['АаАа', 'a'],
  ['ВвЬь', 'b'],
  ['Сс', 'c'],
  ['Ԁԁ', 'd'],
  ['ЕеЁё', 'e'],
  ['Ԍԍ', 'g'],
  ['НнҺһ', 'h'],
  ['ІіЇї', 'i'],
  ['Јј', 'j'],
  ['Кк', 'k'],
  ['Ӏӏ', 'l'],
  ['Мм', 'm'],
  ['Оо', 'o'],
  ['Рр', 'p'],
  ['Ԛԛ', 'q'],
  ['Ѕѕ', 's'],
  ['Тт', 't'],
  ['Ѵѵ', 'v'],
  ['Ԝԝ', 'w'],
  ['ХхҲҳ', 'x'],
  ['Уу', 'y'],
  // Greek
  ['Αα', 'a'],
  ['Β', 'b'],
  ['Εε', 'e'],
  ['Η', 'h'],
  ['Ιι', 'i'],
  ['Κκ', 'k'],
  ['Μ', 'm'],
  ['Ν', 'n'],
  ['Οο', 'o'],
  ['Ρρ', 'p'],
  ['Ττ', 't'],
  ['ν', 'v'],
  ['Χχ', 'x'],
  ['Υυ', 'y'],
  ['Ζ', 'z'],
  // Latin letters that carry no separable mark, and small capitals
  ['ı', 'i'],
  ['łŁ', 'l'],
  ['øØ', 'o'],
  ['đĐ', 'd'],
  ['ß', 'ss'],
  ['æÆ', 'ae'],
  ['œŒ', 'oe'],
  ['ᴠᐯ∨', 'v'],
  ['ᴡ', 'w'],
  ['ᴀ', 'a'],
  ['ᴏ', 'o'],
  ['╳✕✖×', 'x'],
]

/** Characters of the same word that the traditional-to-simplified table leaves apart or decides by context. */
const han: readonly (readonly [typed: string, read: string])[] = [
  ['髙', '高'],
  ['倣', '仿'],
  ['著', '着'],
  ['乾', '干'],
  ['瞭', '了'],
  ['藉', '借'],
  ['徵', '征'],
  ['囍', '喜'],
  ['丶', '·'],
]

/** Pictures used in place of a word. */
const pictures: readonly (readonly [typed: string, read: string])[] = [
  ['❤♥💗💕💖💓', '心'],
  ['🛰', '卫星'],
  ['🐧', '企鹅'],
  ['🍠', '红薯'],
  ['🌟⭐✨', '星'],
  ['➕', '+'],
  ['🐴', '马'],
  ['🐮🐂', '牛'],
  ['🐔', '鸡'],
  ['🦢🪿', '鹅'],
  ['🫏', '驴'],
  ['🥥', '椰子'],
  ['🍎', '苹果'],
  ['👟', '鞋'],
  ['👜👛', '包'],
  ['⌚', '表'],
  ['💰', '钱'],
  ['🈲', '禁'],
  ['🅰', 'a'],
  ['🅱', 'b'],
  ['🅾', 'o'],
  ['🅿', 'p'],
  ['💯', '100'],
  ['🔟', '10'],
]

const alphabets = [0x1f150, 0x1f170, 0x1f1e6] // white on black circle, white on black square, regional indicator

/** What the character is read as, or undefined when it is only itself. */
export const lookalikes: ReadonlyMap<string, string> = new Map([
  ...alphabets.flatMap((first) =>
    Array.from({ length: 26 }, (_, i) => [String.fromCodePoint(first + i), String.fromCharCode(97 + i)] as const),
  ),
  ...Array.from({ length: 10 }, (_, i) => [String.fromCodePoint(0x2776 + i), String(i + 1)] as const),
  ...[...letters, ...han, ...pictures].flatMap(([typed, read]) => [...typed].map((sign) => [sign, read] as const)),
])
