import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayDay } from '../../ui/say-date.ts'
import type { AuthorisationCheck } from './check-query.ts'
import classes from './checking.module.css'

/** Whether the brand authorises the seller by its own filing, until when, and what that does not say. */
export const AuthorisationAnswer = ({ check }: { check: AuthorisationCheck }) => {
  const { t } = useTranslation('checking')
  const [chosen] = language.use()
  const { standing, meaning, brand, authorisation: one } = check
  const isAuthorised = standing === 'AUTHORISED'
  const isUnknown = standing === 'KEEPS_NO_FILING' || standing === 'BRAND_UNKNOWN'
  return (
    <section aria-labelledby="authorisation">
      <h2 id="authorisation" className={classes.heading}>
        {t('authorisation.title')}
      </h2>
      <Notice kind={isAuthorised ? 'done' : isUnknown ? 'info' : 'soon'}>
        <p className={classes.verdict}>
          <span className={classes.sign}>{isAuthorised ? <CheckIcon /> : <WarningIcon />}</span>
          <strong>{t(`authorisation.${standing}`, { brand: brand ?? '' })}</strong>
        </p>
        {one && (
          <p>
            {one.revokedOn
              ? t('authorisation.revokedOn', { day: sayDay(one.revokedOn, chosen) })
              : t('authorisation.term', { from: sayDay(one.fromOn, chosen), until: sayDay(one.untilOn, chosen) })}{' '}
            {t('authorisation.scope', { scope: one.scope })} {t(`authorisation.by.${one.matchedBy}`)}
          </p>
        )}
        <p>{meaning}</p>
      </Notice>
    </section>
  )
}
