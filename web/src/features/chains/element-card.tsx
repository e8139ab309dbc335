import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import card from '../../ui/desk/card.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import type { Reading } from './chain-query.ts'
import classes from './chains.module.css'

/** One element: the smallest part of the chain that shows it with its words, or what is lacking. */
export const ElementCard = ({ reading }: { reading: Reading }) => {
  const { t } = useTranslation('chains')
  const { label, article, isShown, lacking, evidenceCount, links, evidence } = reading
  return (
    <section className={card.section}>
      <h2>{label}</h2>
      <p className={card.row}>
        <Tag tone={isShown ? 'soon' : 'plain'}>{isShown ? t('shown') : t('notShown')}</Tag>
        <span className={card.quiet}>{article}</span>
      </p>
      {isShown ? (
        <>
          <h3>{t('part')}</h3>
          <ul className={card.list}>
            {links.map(({ id, upline, downline, note }) => (
              <li key={id} className={card.card}>
                <p>
                  {t('upline')} {upline && <Link to={`/desk/sellers/${upline.id}`}>{upline.name}</Link>} →{' '}
                  {t('downline')} {downline && <Link to={`/desk/sellers/${downline.id}`}>{downline.name}</Link>}
                </p>
                <p className={card.quiet}>{t('note', { note })}</p>
              </li>
            ))}
            {evidence.map((piece) => (
              <Evidence key={piece.words.join(' ') + piece.seller?.id} piece={piece} />
            ))}
          </ul>
          <p className={card.quiet}>{t('inAll', { count: evidenceCount })}</p>
        </>
      ) : (
        <>
          <h3>{t('lacking')}</h3>
          <ul>
            {lacking.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {evidenceCount > 0 && <p className={card.quiet}>{t('inAll', { count: evidenceCount })}</p>}
        </>
      )}
    </section>
  )
}

const Evidence = ({ piece }: { piece: Reading['evidence'][number] }) => {
  const { t } = useTranslation('chains')
  const { words, standingLabel, seller, finding, case: found } = piece
  return (
    <li className={card.card}>
      <p className={classes.words}>
        {words.map((word) => (
          <mark key={word}>{word}</mark>
        ))}
      </p>
      <p className={card.quiet}>
        {standingLabel}
        {seller && ` · ${seller.name}`}
      </p>
      {finding?.listing && (
        <p>
          <Link to={`/desk/listings/${finding.listing.id}`}>{t('listing', { title: finding.listing.title })}</Link>
        </p>
      )}
      {found && (
        <p>
          <Link to={`/desk/cases/${found.id}`}>{t('case', { number: found.number })}</Link>
        </p>
      )}
    </li>
  )
}
