export type Locale = 'zh-CN' | 'en'

/** One meaning in both languages. Chinese is written first; English is its own text, not a translation word by word. */
export type Words = { zh: string; en: string }

export const say = (words: Words, locale: Locale): string => (locale === 'en' ? words.en : words.zh)

/** The language to answer in, from an Accept-Language header. Chinese unless English is preferred. */
export const localeFrom = (acceptLanguage: string | null | undefined): Locale => {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'zh-CN'
}
