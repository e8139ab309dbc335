import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { sayLikely } from '../../ui/desk/say-likely.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useRowKeys } from '../../ui/desk/use-row-keys.ts'
import { candidatesQuery } from './merging-query.ts'

/** From where the server proposes a merge. */
const SURE = 0.95

/** Pairs of sellers that look like one operator, the surest first: leads until an officer has looked. */
export const CandidatesPage = () => {
  const { t } = useTranslation('merging')
  const { read, change } = useAddress()
  const isSure = read('sure') === '1'
  const answer = useAnswer({
    query: candidatesQuery,
    variables: { filter: isSure ? { from: SURE } : {}, after: read('after') },
    about: `candidates ${isSure}`,
    alsoOf: ['MergeCandidate', 'SellerMerge', 'MergeRejection'],
  })
  useRowKeys((answer.data?.mergeCandidates.nodes ?? []).map(({ id }) => id))
  return (
    <DeskPage title={t('title')}>
      <p className={card.quiet}>{t('why')}</p>
      <Toolbar label={t('filter')}>
        <FilterChip
          label={t('sureness')}
          options={[{ value: '1', label: t('sure') }]}
          value={isSure ? '1' : undefined}
          onChange={(next) => change({ sure: next })}
        />
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={6} height="6rem" gap="0.5rem" />}>
        {({ mergeCandidates }) => (
          <>
            {mergeCandidates.nodes.length === 0 && (
              <Empty title={t('empty.title')}>
                <p>{t('empty.text')}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {mergeCandidates.nodes.map(({ id, probability, one, other, reasons }) => (
                <li key={id} className={card.card} data-row>
                  <div className={card.between}>
                    <h2>
                      <Link to={`/desk/merges/${id}`}>{t('pair', { one: one?.name, other: other?.name })}</Link>
                    </h2>
                    <Tag tone={probability >= SURE ? 'accent' : 'plain'}>{sayLikely(probability)}</Tag>
                  </div>
                  <p className={card.quiet}>
                    {[one?.kindLabel, other?.kindLabel].filter((label, i, all) => all.indexOf(label) === i).join(' / ')}
                  </p>
                  <p className={card.row}>
                    {reasons
                      .filter(({ kind }) => kind !== 'prior')
                      .map(({ kind, trait, label }) => (
                        <Tag key={`${trait}`} tone={kind === 'same' ? 'done' : 'soon'}>
                          {t(`short.${kind as 'same' | 'differs'}`, { label })}
                        </Tag>
                      ))}
                  </p>
                </li>
              ))}
            </ul>
            <KeysetPages page={mergeCandidates.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
