import { useTranslation } from 'react-i18next'

/** The first thing a keyboard reaches; leads past the header to the element with the id "content". */
export const SkipLink = () => {
  const { t } = useTranslation('shell')
  return (
    <a className="skip-link" href="#content">
      {t('skip')}
    </a>
  )
}
