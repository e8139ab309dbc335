export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** The language on the page now; before-first-paint.js has put the stored choice there. */
export const currentLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN')
