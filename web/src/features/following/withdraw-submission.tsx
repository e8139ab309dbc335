import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { graphql } from '../../app/graphql.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FieldError } from '../../ui/field.tsx'
import type { FollowKey } from '../../ui/follow-address.ts'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { TextField } from '../../ui/text-field.tsx'

const Withdraw = graphql(`
  mutation WithdrawSubmission($input: WithdrawSubmissionInput!) {
    withdrawSubmission(input: $input) {
      __typename
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

type WithdrawProps = { followKey: FollowKey; kinds: readonly string[]; onWithdrawn: () => void }

/** Taking it back; the dialog says what that means before it happens. */
export const WithdrawSubmission = ({ followKey, kinds, onWithdrawn }: WithdrawProps) => {
  const { t } = useTranslation('following')
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState('')
  const [{ error, fetching }, withdraw] = useMutation(Withdraw)
  const means = kinds.length === 2 ? 'both' : kinds[0] === 'LEAD' ? 'lead' : 'dispute'
  const confirm = async () => {
    const { data } = await withdraw({ input: { ...followKey, reason: reason.trim() || null } })
    const answer = data?.withdrawSubmission
    if (!answer) return
    if ('message' in answer) return setRefusal(answer.message)
    setAsking(false)
    onWithdrawn()
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('withdraw.open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('withdraw.title')}
        confirm={t('withdraw.confirm')}
        cancel={t('withdraw.cancel')}
        isBusy={fetching}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
      >
        <p>{t(`withdraw.means.${means}`)}</p>
        <TextField
          id="withdraw-reason"
          label={t('withdraw.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isOptional
        />
        <FieldError id="withdraw-refusal" error={refusal || undefined} />
        {error && <RequestProblem trouble={troubleOf(error)} />}
      </ConfirmDialog>
    </>
  )
}
