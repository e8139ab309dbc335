import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { sayMoney } from '../../ui/desk/money.ts'
import { sayDay } from '../../ui/say-date.ts'
import type { CheckedBusiness } from './check-query.ts'
import classes from './checking.module.css'

export const PenaltyLine = ({ penalty }: { penalty: CheckedBusiness['penalties'][number] }) => {
  const { t } = useTranslation('checking')
  const [chosen] = language.use()
  const kinds = [
    ...(penalty.fine.fen > 0 ? [t('fine', { sum: sayMoney(penalty.fine.fen, chosen) })] : []),
    ...(penalty.forfeited.fen > 0 ? [t('forfeited', { sum: sayMoney(penalty.forfeited.fen, chosen) })] : []),
    ...(penalty.otherKinds ? [penalty.otherKinds] : []),
  ]
  return (
    <>
      {t('penalty', { day: sayDay(penalty.decidedOn, chosen), office: penalty.authorityName })}
      {kinds.join(t('between'))}
      <br />
      <span className={classes.quiet}>
        {t('shown', { from: sayDay(penalty.publishedOn, chosen), until: sayDay(penalty.shownUntil, chosen) })}
      </span>
    </>
  )
}
