import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useMutation } from 'urql'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { sayDay } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { reviewRecord, type Sample, type SampleItem, sampleQuery } from './fieldwork-query.ts'
import { RecordFacts } from './record-facts.tsx'

/** One sample: each record beside its picture and signature, to be confirmed or found wrong. */
export const SamplePage = () => {
  const { t } = useTranslation('fieldwork')
  const { sampleId = '' } = useParams()
  const isId = isUuid(sampleId)
  const answer = useAnswer({
    query: sampleQuery,
    variables: { id: sampleId },
    about: sampleId,
    pause: !isId,
    isFresh: true,
  })
  return (
    <DeskPage title={t('sample.title')}>
      {isId ? (
        <Answered answer={answer} waiting={t('sample.title')}>
          {({ fieldSample }) =>
            fieldSample ? <Items sample={fieldSample} onDone={answer.retry} /> : <Empty title={t('sample.missing')} />
          }
        </Answered>
      ) : (
        <Empty title={t('sample.missing')} />
      )}
    </DeskPage>
  )
}

const Items = ({ sample, onDone }: { sample: Sample; onDone: () => void }) => {
  const { t } = useTranslation('fieldwork')
  const [chosen] = language.use()
  return (
    <>
      <p>
        {t('samples.line', {
          ...{ from: sayDay(sample.fromOn, chosen), to: sayDay(sample.toOn, chosen) },
          ...{ size: sample.items.length, population: sample.population },
        })}
        {' · '}
        {sample.collector?.name ?? t('everybody')}
      </p>
      <p className={card.quiet}>{t('sample.seed', { seed: sample.seed })}</p>
      <ol className={card.list}>
        {sample.items.map((item) => (
          <Item key={item.place} sampleId={sample.id} item={item} onDone={onDone} />
        ))}
      </ol>
    </>
  )
}

const Item = ({ sampleId, item, onDone }: { sampleId: string; item: SampleItem; onDone: () => void }) => {
  const { t } = useTranslation('fieldwork')
  const { record, verdict } = item
  if (!record) return null
  return (
    <li className={card.card}>
      <div className={card.between}>
        <h2>
          {item.place}. {record.told.name}
        </h2>
        <Tag tone={verdict === 'CONFIRMED' ? 'done' : verdict === 'WRONG' ? 'danger' : 'soon'}>
          {t(`verdict.${verdict ?? 'NONE'}`)}
        </Tag>
      </div>
      <p>
        {record.outcomeLabel}
        {record.seller && (
          <>
            {' · '}
            <Link to={`/desk/sellers/${record.seller.id}`}>
              {record.seller.name} {record.seller.number}
            </Link>
          </>
        )}
      </p>
      <RecordFacts record={record} />
      {verdict && (
        <p>{t('review.by', { who: item.reviewedBy?.name ?? '', reason: item.reason ?? t('review.noReason') })}</p>
      )}
      {item.mayReview && (
        <ReviewForm sampleId={sampleId} recordId={record.id} name={record.told.name} onDone={onDone} />
      )}
      {!verdict && !item.mayReview && <p className={card.quiet}>{t('review.notYou')}</p>}
    </li>
  )
}

type ReviewFormProps = { sampleId: string; recordId: string; name: string; onDone: () => void }

const ReviewForm = ({ sampleId, recordId, name, onDone }: ReviewFormProps) => {
  const { t } = useTranslation('fieldwork')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [{ fetching, error }, review] = useMutation(reviewRecord)
  const send = async (verdict: 'CONFIRMED' | 'WRONG') => {
    if (fetching) return
    if (verdict === 'WRONG' && reason.trim().length < 2) return setProblem(t('review.reasonMissing'))
    const { data } = await review({ input: { sampleId, recordId, verdict, reason: reason.trim() || null } })
    const answer = data?.reviewFieldRecord
    if (answer?.__typename === 'InvalidInput') return setProblem(answer.fields[0]?.message)
    if (answer) onDone()
  }
  return (
    <div className={card.form}>
      {error && <DeskTrouble error={error} />}
      <TextField
        id={`reason-${recordId}`}
        label={t('review.reason')}
        why={t('review.reasonWhy')}
        error={problem}
        isOptional
        isLong
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className={card.buttons}>
        <Button loading={fetching} aria-label={`${t('review.confirm')} ${name}`} onClick={() => void send('CONFIRMED')}>
          {t('review.confirm')}
        </Button>
        <Button
          variant="default"
          loading={fetching}
          aria-label={`${t('review.wrong')} ${name}`}
          onClick={() => void send('WRONG')}
        >
          {t('review.wrong')}
        </Button>
      </div>
    </div>
  )
}
