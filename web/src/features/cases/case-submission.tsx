import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Empty } from '../../ui/desk/empty.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import type { Case } from './case-query.ts'
import { CaseReportTold } from './case-report-told.tsx'
import { FilerCard } from './filer-card.tsx'

/** What came in, exactly as it was told. */
export const CaseSubmission = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  const { submission } = found
  if (!submission && found.partnerReport) return <CaseReportTold report={found.partnerReport} />
  if (!submission)
    return (
      <Empty title={t('submission.none')}>
        <p>{t('submission.noneWhy')}</p>
      </Empty>
    )
  return (
    <>
      <section className={card.section}>
        <h2>{t('submission.narrative')}</h2>
        <p className={card.prose}>{submission.narrative}</p>
      </section>
      <section className={card.section}>
        <h2>{t('submission.facts')}</h2>
        <Facts
          facts={[
            { label: t('column.category'), value: found.categoryLabel },
            ...submission.details,
            submission.happenedOn && {
              label: t('submission.happenedOn'),
              value: sayDay(submission.happenedOn, chosen),
            },
            found.amount && { label: t('column.amount'), value: sayMoney(found.amount.fen, chosen) },
            submission.asksToJoin !== null && { label: t('submission.asksToJoin'), value: submission.asksToJoin },
            found.jointNotice && {
              label: t('submission.jointNotice'),
              value: t('submission.noticeUntil', {
                goods: found.jointNotice.goods,
                day: sayDay(found.jointNotice.until, chosen),
              }),
            },
            submission.wants.length > 0 && {
              label: t('submission.wants'),
              value: submission.wants.map((want) => want.label).join(t('submission.and')),
            },
          ]}
        />
      </section>
      {found.toldHiddenReason === null && (
        <section className={card.section}>
          <h2>{t('submission.sellerTold')}</h2>
          {submission.sellerTold.length > 0 ? (
            <Facts facts={submission.sellerTold} />
          ) : (
            <p>{t('submission.sellerChosen')}</p>
          )}
        </section>
      )}
      <section className={card.section}>
        <h2>{t('filer.title')}</h2>
        <FilerCard caseId={found.id} filer={submission.filer} />
      </section>
      <section className={card.section}>
        <h2>{t('submission.cameIn')}</h2>
        <Facts
          facts={[
            submission.number !== null && { label: t('submission.number'), value: submission.number },
            { label: t('submission.receivedAt'), value: sayTime(submission.receivedAt, chosen) },
            submission.channel !== null && {
              label: t('submission.channel'),
              value: t(`channel.${submission.channel}`),
            },
            {
              label: t('submission.kinds'),
              value: submission.kinds.map((kind) => t(`kind.${kind}`)).join(t('submission.and')),
            },
            { label: t('submission.ruleset'), value: found.rulesetLabel },
          ]}
        />
      </section>
    </>
  )
}
