import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { currentLanguage } from './language.ts'

type Messages = Record<string, unknown>

// The frame's words are needed at once, in whichever language; the rest comes with the page that needs it,
// one small chunk per language and feature.
const frame = import.meta.glob<Messages>('./messages/*/shell.json', { import: 'default', eager: true })
const files = import.meta.glob<Messages>(['./messages/*/*.json', '!./messages/*/shell.json'], { import: 'default' })

const chunks: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, feature, done) => {
    const load = files[`./messages/${language}/${feature}.json`]
    if (!load) return done(new Error(`no messages ${language}/${feature}`), null)
    load().then(
      (messages) => done(null, messages),
      (error: Error) => done(error, null),
    )
  },
}

export const i18n = i18next

export const startI18n = () => {
  void i18next
    .use(chunks)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      fallbackLng: false,
      load: 'currentOnly',
      resources: {
        'zh-CN': { shell: frame['./messages/zh-CN/shell.json']! },
        en: { shell: frame['./messages/en/shell.json']! },
      },
      partialBundledLanguages: true,
      initAsync: false,
      ns: ['shell'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
    })
}

/** Has the messages of these features ready before their page is drawn. */
export const loadMessages = (features: string[]) => i18next.loadNamespaces(features)
