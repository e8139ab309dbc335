import { i18n } from './i18n.ts'
import { currentLanguage, type Language } from './language.ts'
import { storedChoice } from './stored-choice.ts'

const root = document.documentElement

export const language = storedChoice<Language>('weijian.language', currentLanguage(), (next) => {
  root.lang = next
  void i18n.changeLanguage(next)
})

/** Elder mode: type and targets a fifth larger; everything is sized in rem, so the root size does it. */
export const elderMode = storedChoice<'on' | 'off'>(
  'weijian.elder',
  root.dataset.elder === 'on' ? 'on' : 'off',
  (next) => {
    if (next === 'on') root.dataset.elder = 'on'
    else delete root.dataset.elder
  },
)
