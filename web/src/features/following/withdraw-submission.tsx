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
    const { data } = await withdraw({ input: { ...followKey, reason: reason.trim() } })
    const answer = data?.withdrawSubmission
    if (!answer) return
    if (answer.__typename === 'InvalidInput') return setRefusal(answer.fields.map(({ message }) => message).join(' '))
    // Somebody acted on the case at this moment: what is shown is old, and withdrawing may go on.
    if (answer.__typename === 'StaleVersion') return setRefusal(t('withdraw.stale'))
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
