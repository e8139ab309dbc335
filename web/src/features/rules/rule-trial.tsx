import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { Notice } from '../../ui/notice.tsx'
import type { Trial } from './lexicon-query.ts'
import { RuleFigures } from './rule-figures.tsx'
import { RuleHits } from './rule-hits.tsx'

type RuleTrialProps = { trial: Trial | null; mayReview: boolean; onReviewed: () => void }

/** A rule held against the listings that are known: how far it came, what came of it, and a sample. */
export const RuleTrial = ({ trial, mayReview, onReviewed }: RuleTrialProps) => {
  const { t } = useTranslation('lexicon')
  return (
    <section className={card.section} aria-label={t('trial.title')}>
      <h2>{t('trial.title')}</h2>
      {!trial && <p className={card.quiet}>{t('trial.none')}</p>}
      {trial && (
        <>
          <label>
            <span>{t(`trial.state.${trial.state}`, { ...trial })}</span>
            <progress value={trial.done} max={Math.max(trial.total, 1)} style={{ display: 'block', width: '100%' }} />
          </label>
          {trial.refusal && (
            <Notice kind="danger">
              <p>{t(`trial.refusal.${trial.refusal}`, { ...trial })}</p>
            </Notice>
          )}
          <RuleFigures figures={trial.figures} />
          <p className={card.quiet}>{t('trial.ordinary', { ...trial })}</p>
          <details>
            <summary>{t('hits.sample', { count: trial.figures.sample.length })}</summary>
            <RuleHits hits={trial.figures.sample} mayReview={mayReview} onReviewed={onReviewed} />
          </details>
        </>
      )}
    </section>
  )
}
