import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { RemedyList } from '../../ui/remedies/remedy-list.tsx'
import { CaseConditions } from './case-conditions.tsx'
import { CaseIndicators } from './case-indicators.tsx'
import type { Case } from './case-query.ts'
import { CaseTransfers } from './case-transfers.tsx'
import { CaseVenue } from './case-venue.tsx'
import { checksQuery } from './checks-query.ts'

type CaseChecksProps = { found: Case; onOpen: (action: string) => void; onReload: () => void }

/** What the next steps ask for, who is competent, what may speak for or against a purchase for daily life, and what may be asked for. */
export const CaseChecks = ({ found, onOpen, onReload }: CaseChecksProps) => {
  const { t } = useTranslation('cases')
  const answer = useAnswer({ query: checksQuery, variables: { id: found.id }, about: found.id, alsoOf: ['Case'] })
  return (
    <Answered answer={answer} waiting={t('checks.waiting')}>
      {({ case: checks }) =>
        checks ? (
          <>
            <CaseConditions found={found} />
            {checks.venues.length > 0 && (
              <CaseVenue found={found} checks={checks} onOpen={onOpen} onReload={onReload} />
            )}
            <CaseTransfers transfers={checks.transfers} />
            {checks.dailyLifeIndicators && <CaseIndicators indicators={checks.dailyLifeIndicators} />}
            {checks.remedyHelp && (
              <section className={card.section}>
                <h2>{t('checks.remedies')}</h2>
                <RemedyList help={checks.remedyHelp} />
              </section>
            )}
          </>
        ) : (
          <p>{t('case.notFound.what')}</p>
        )
      }
    </Answered>
  )
}
