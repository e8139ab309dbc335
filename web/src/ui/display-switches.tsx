import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { elderMode, language } from '../app/preferences.ts'
import classes from './display-switches.module.css'
import { MoonIcon, SunIcon } from './icons.tsx'

/** Language, larger type, light or dark. Used by the public header and by the desk's. */
export const DisplaySwitches = () => {
  const { t } = useTranslation('shell')
  const [chosenLanguage, chooseLanguage] = language.use()
  const [elder, setElder] = elderMode.use()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const otherScheme = scheme === 'dark' ? 'light' : 'dark'
  return (
    <div className={classes.switches}>
      <button
        type="button"
        className={classes.switch}
        lang={chosenLanguage === 'en' ? 'zh-CN' : 'en'}
        onClick={() => chooseLanguage(chosenLanguage === 'en' ? 'zh-CN' : 'en')}
      >
        {chosenLanguage === 'en' ? '中文' : 'English'}
      </button>
      <button
        type="button"
        className={classes.switch}
        aria-pressed={elder === 'on'}
        onClick={() => setElder(elder === 'on' ? 'off' : 'on')}
      >
        {t('largerText')}
      </button>
      <button
        type="button"
        className={classes.switch}
        aria-label={t(otherScheme === 'dark' ? 'switchToDark' : 'switchToLight')}
        onClick={() => setColorScheme(otherScheme)}
      >
        {scheme === 'dark' ? <SunIcon /> : <MoonIcon />}
      </button>
    </div>
  )
}
