import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { type Hit, reviewLexiconHit } from './lexicon-query.ts'
import classes from './rule-hits.module.css'

type RuleHitsProps = { hits: readonly Hit[]; mayReview: boolean; onReviewed: () => void }

/** A sample of what a rule met, its words marked, each to be judged right or wrong. */
export const RuleHits = ({ hits, mayReview, onReviewed }: RuleHitsProps) => {
  const { t } = useTranslation('lexicon')
  const [sent, send] = useMutation(reviewLexiconHit)
  const review = async (hitId: string, verdict: 'RIGHT' | 'WRONG') => {
    await send({ input: { hitId, verdict } })
    onReviewed()
  }
  if (hits.length === 0)
    return (
      <Empty title={t('hits.none')}>
        <p>{t('hits.noneText')}</p>
      </Empty>
    )
  return (
    <>
      {sent.error && <DeskTrouble error={sent.error} />}
      <ul className={card.list} aria-label={t('hits.title')}>
        {hits.map((hit) => (
          <li key={hit.id} className={card.card}>
            <p className={classes.words}>
              {hit.excerpt.map(({ text, marked }, at) =>
                marked ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in a fixed order
                  <mark key={at}>{text}</mark>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same
                  <span key={at}>{text}</span>
                ),
              )}
            </p>
            <p className={card.quiet}>{effectOf(hit, t)}</p>
            <div className={card.buttons}>
              {hit.verdict && (
                <Tag tone={hit.verdict === 'RIGHT' ? 'done' : 'danger'}>{t(`hits.verdict.${hit.verdict}`)}</Tag>
              )}
              {mayReview &&
                (['RIGHT', 'WRONG'] as const)
                  .filter((verdict) => verdict !== hit.verdict)
                  .map((verdict) => (
                    <Button
                      key={verdict}
                      variant="default"
                      disabled={sent.fetching}
                      onClick={() => void review(hit.id, verdict)}
                    >
                      {t(`hits.say.${verdict}`)}
                    </Button>
                  ))}
              {hit.listing && <Link to={`/desk/listings/${hit.listing.id}`}>{t('hits.listing')}</Link>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const effectOf = ({ opens, closes, known, newlyFlagged }: Hit, t: ReturnType<typeof useTranslation<'lexicon'>>['t']) =>
  [
    opens.length > 0 && t('hits.opens', { signals: opens.join(t('figures.and')) }),
    closes.length > 0 && t('hits.closes', { signals: closes.join(t('figures.and')) }),
    known.length > 0 && t('hits.known', { signals: known.join(t('figures.and')) }),
    newlyFlagged && t('hits.flagged'),
    opens.length + closes.length + known.length === 0 && t('hits.nothing'),
  ]
    .filter(Boolean)
    .join(t('figures.then'))
