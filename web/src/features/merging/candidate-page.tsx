import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { Comparison } from './comparison.tsx'
import { DecideMerge } from './decide-merge.tsx'
import { type Candidate, candidateQuery } from './merging-query.ts'
import { Waterfall } from './waterfall.tsx'

/** Two sellers side by side, why they look like one operator, and the decision. */
export const CandidatePage = () => {
  const { t } = useTranslation('merging')
  const { candidateId = '' } = useParams()
  const answer = useAnswer({
    query: candidateQuery,
    variables: { id: candidateId },
    about: candidateId,
    alsoOf: ['Seller', 'SellerMerge', 'MergeRejection'],
    pause: !isUuid(candidateId),
  })
  if (!isUuid(candidateId) || answer.data?.mergeCandidate === null)
    return (
      <DeskPage title={t('gone.title')}>
        <Empty title={t('gone.what')}>
          <p>{t('gone.text')}</p>
          <p>
            <Link to="/desk/merges">{t('title')}</Link>
          </p>
        </Empty>
      </DeskPage>
    )
  return (
    <DeskPage title={t('review')}>
      <Answered answer={answer} waiting={t('waitingOne')}>
        {({ mergeCandidate }) => mergeCandidate && <Review candidate={mergeCandidate} onReload={answer.retry} />}
      </Answered>
    </DeskPage>
  )
}

/** What was decided about the two already. */
const decided = ({ one, other }: Candidate): 'merged' | 'rejected' | undefined => {
  if (one?.operator && one.operator.representative?.id === other?.operator?.representative?.id) return 'merged'
  const apart = other?.operator?.rejections.some(
    (rejection) => !rejection.withdrawnAt && [rejection.one?.id, rejection.other?.id].includes(one?.id),
  )
  return apart ? 'rejected' : undefined
}

const Review = ({ candidate, onReload }: { candidate: Candidate; onReload: () => void }) => {
  const { t } = useTranslation('merging')
  const me = useMe()
  const navigate = useNavigate()
  const { one, other, reasons, score, probability } = candidate
  const before = decided(candidate)
  return (
    <>
      <section className={card.section}>
        <h2>{t('compare.title')}</h2>
        {one && other && <Comparison one={one} other={other} />}
      </section>
      <section className={card.section}>
        <h2>{t('waterfall.title')}</h2>
        <p className={card.quiet}>{t('waterfall.why')}</p>
        <Waterfall reasons={reasons} score={score} probability={probability} />
      </section>
      <section className={card.section}>
        <h2>{t('decide')}</h2>
        {before && one && (
          <Notice kind="info">
            <p>{t(`before.${before}`)}</p>
            <p>
              <Link to={`/desk/sellers/${one.id}/operator`}>{t('operator.open')}</Link>
            </p>
          </Notice>
        )}
        {!before && !may(me, 'decide:SellerMerge') && <p>{t('mayNot')}</p>}
        {!before && may(me, 'decide:SellerMerge') && (
          <DecideMerge candidate={candidate} onReload={onReload} onDone={() => navigate('/desk/merges')} />
        )}
      </section>
    </>
  )
}
