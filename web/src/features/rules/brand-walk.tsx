import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { brandWalkQuery } from './rules-query.ts'

const LOOKS_MS = 5_000

/** How far the workers came with the listings of brands whose entry changed. */
export const BrandWalk = () => {
  const { t } = useTranslation('rules')
  const answer = useAnswer({ query: brandWalkQuery, variables: {}, about: 'brand-walk' })
  const { retry } = answer
  const walk = answer.data?.brandWalk
  const isUnderWay = Boolean(walk?.waiting)
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(retry, LOOKS_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, retry])
  return (
    <section className={card.section} aria-label={t('walk.title')}>
      <h2>{t('walk.title')}</h2>
      <p className={card.quiet}>{t('walk.why')}</p>
      {walk && !isUnderWay && <p>{t('walk.none')}</p>}
      {walk && isUnderWay && (
        <label>
          <span>{t('walk.under', { count: walk.waiting, done: walk.done, total: walk.total })}</span>
          <progress
            value={walk.done}
            max={Math.max(walk.total, walk.done, 1)}
            style={{ display: 'block', width: '100%' }}
          />
        </label>
      )}
    </section>
  )
}
