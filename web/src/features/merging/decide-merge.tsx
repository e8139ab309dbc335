import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Candidate, mergeSellers, rejectMerge, unmergeSellers } from './merging-query.ts'

type DecideProps = { candidate: Candidate; onDone: () => void; onReload: () => void }

type Decision = 'intoOne' | 'intoOther' | 'reject'

/** Says that the two are one operator, and who stands for both, or that they are not; why is kept. */
export const DecideMerge = ({ candidate, onDone, onReload }: DecideProps) => {
  const { t } = useTranslation('merging')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const [merged, merge] = useMutation(mergeSellers)
  const [rejected, reject] = useMutation(rejectMerge)
  const [, unmerge] = useMutation(unmergeSellers)
  const [decision, setDecision] = useState<Decision>()
  const { one, other } = candidate
  if (!one || !other) return null
  const isBusy = merged.fetching || rejected.fetching
  const error = merged.error ?? rejected.error

  const refuse = (answer: { message: string; fields?: readonly { path: string; message: string }[] }) => {
    const ofReason = answer.fields?.find(({ path }) => path === 'reason')
    setProblem(ofReason?.message)
    if (!ofReason) setTrouble(answer.fields?.[0]?.message ?? answer.message)
  }
  const takeBack = async (mergeId: string) => {
    const { data } = await unmerge({ input: { mergeId, reason: t('undoneAtOnce') } })
    if (data?.unmergeSellers.__typename === 'SellerMerge') showToast({ text: t('unmerge.done') })
  }
  const send = async (chosen: Decision) => {
    if (isBusy) return
    setDecision(chosen)
    setTrouble(undefined)
    if (reason.trim().length < 2) return setProblem(t('reasonMissing'))
    setProblem(undefined)
    if (chosen === 'reject') {
      const { data } = await reject({ input: { oneId: one.id, otherId: other.id, reason: reason.trim() } })
      const answer = data?.rejectMerge
      if (answer?.__typename === 'MergeRejection') {
        showToast({ text: t('reject.done', { one: one.name, other: other.name }) })
        return onDone()
      }
      if (answer) refuse(answer)
      return
    }
    const [seller, into] = chosen === 'intoOne' ? [other, one] : [one, other]
    const { data } = await merge({
      input: {
        sellerId: seller.id,
        intoId: into.id,
        reason: reason.trim(),
        expectedVersions: [seller.version, into.version],
      },
    })
    const answer = data?.mergeSellers
    if (answer?.__typename === 'SellerMerge') {
      showToast({
        text: t('merge.done', { one: seller.name, other: into.name }),
        action: { label: t('undo'), run: () => void takeBack(answer.id) },
      })
      return onDone()
    }
    if (answer) refuse(answer)
    if (answer?.__typename === 'StaleVersion') onReload()
  }
  return (
    <form
      className={card.form}
      noValidate
      onSubmit={(event: FormEvent) => event.preventDefault()}
      aria-label={t('decide')}
    >
      {error && <DeskTrouble error={error} />}
      {trouble && (
        <Notice kind="soon">
          <p>{trouble}</p>
        </Notice>
      )}
      <TextField
        id="merge-reason"
        label={t('reason')}
        why={t('reasonWhy')}
        isLong
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={problem}
      />
      <div className={card.buttons}>
        <Button loading={isBusy && decision === 'intoOne'} onClick={() => send('intoOne')}>
          {t('merge.into', { name: one.name })}
        </Button>
        <Button variant="light" loading={isBusy && decision === 'intoOther'} onClick={() => send('intoOther')}>
          {t('merge.into', { name: other.name })}
        </Button>
        <Button variant="default" loading={isBusy && decision === 'reject'} onClick={() => send('reject')}>
          {t('reject.button')}
        </Button>
      </div>
    </form>
  )
}
