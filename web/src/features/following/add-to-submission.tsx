import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { graphql } from '../../app/graphql.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import type { FollowKey } from '../../ui/follow-address.ts'
import { CameraIcon, FileIcon } from '../../ui/icons.tsx'
import { newId } from '../../ui/new-id.ts'
import { patientFetch } from '../../ui/patient-fetch.ts'
import { RequestProblem, type RequestTrouble, troubleOf } from '../../ui/request-problem.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ACCEPTED_TYPES } from '../../ui/uploads/accepted-files.ts'
import { AddFiles } from '../../ui/uploads/add-files.tsx'
import { RefusedFiles } from '../../ui/uploads/refused-files.tsx'
import { UploadList } from '../../ui/uploads/upload-list.tsx'
import { areDone, type Refused, uploadIds } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import { type AddingDraft, addingDraft } from './adding-draft.ts'
import classes from './following.module.css'

const Add = graphql(`
  mutation AddToSubmission($input: AddToSubmissionInput!) {
    addToSubmission(input: $input) {
      __typename
      ... on FollowedSubmission {
        number
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

/** More words and more evidence for a submission that is on its way. */
export const AddToSubmission = ({ followKey, onAdded }: { followKey: FollowKey; onAdded: () => void }) => {
  const { t } = useTranslation('following')
  const client = useClient()
  const { number } = followKey
  const queue = addingDraft.uploads(number)
  const uploads = useUploads(queue)
  const [draft, setDraft] = useState<AddingDraft>(() => addingDraft.get(number))
  const [refused, setRefused] = useState<Refused[]>([])
  const [problems, setProblems] = useState<Problem[]>([])
  const [trouble, setTrouble] = useState<RequestTrouble>()
  const [attempt, setAttempt] = useState(0)
  const [isWaiting, setWaiting] = useState(false)
  const [isSending, setSending] = useState(false)
  const [told, setTold] = useState('')

  const keep = (next: AddingDraft) => {
    setDraft(next)
    addingDraft.set(number, next)
  }
  const refuse = (found: Problem[]) => {
    setProblems(found)
    setAttempt(attempt + 1)
  }
  const send = async () => {
    setTold('')
    setTrouble(undefined)
    await queue.restored
    const text = draft.text.trim()
    if (text === '' && queue.get().length === 0) return refuse([{ path: 'text', message: t('add.nothing') }])
    setProblems([])
    if (!areDone(queue.get())) {
      queue.resume()
      return setWaiting(true)
    }
    setWaiting(false)
    setSending(true)
    const body = { text, evidence: uploadIds(queue.get()) }
    const said = JSON.stringify(body)
    const isSame = draft.unanswered === '' || draft.unanswered === said
    const clientRequestId = isSame ? draft.clientRequestId : newId()
    keep({ ...draft, clientRequestId, unanswered: said })
    const { data, error } = await client
      .mutation(Add, { input: { ...followKey, ...body, clientRequestId } }, { fetch: patientFetch })
      .toPromise()
    setSending(false)
    if (error) return setTrouble(troubleOf(error))
    const answer = data?.addToSubmission
    if (answer?.__typename === 'InvalidInput') {
      if (answer.fields.some(({ path }) => path.startsWith('evidence'))) queue.recheck()
      return refuse([...answer.fields])
    }
    if (answer?.__typename !== 'FollowedSubmission') return setTrouble({ kind: 'broken' })
    addingDraft.clear(number)
    setDraft(addingDraft.get(number))
    setTold(t('add.done'))
    onAdded()
  }

  const isReady = areDone(uploads)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last file's arrival is what sends
  useEffect(() => {
    if (isWaiting && isReady) void send()
  }, [isWaiting, isReady])

  return (
    <section className={classes.add}>
      <h2 className={classes.heading}>{t('add.title')}</h2>
      <p className={classes.facts}>{t('add.why')}</p>
      <ErrorSummary problems={problems} attempt={attempt} />
      {trouble && <RequestProblem trouble={trouble} />}
      <TextField
        id="text"
        label={t('add.text')}
        error={problemAt(problems, 'text')}
        value={draft.text}
        onChange={(text) => keep({ ...draft, text })}
        maxLength={3_000}
        isLong
        isOptional
      />
      <div className={classes.adders}>
        <AddFiles
          label={
            <>
              <CameraIcon />
              {t('add.camera')}
            </>
          }
          accept="image/*"
          isCamera
          onFiles={(files) => setRefused(queue.add(files))}
        />
        <AddFiles
          label={
            <>
              <FileIcon />
              {t('add.album')}
            </>
          }
          accept={ACCEPTED_TYPES.join(',')}
          onFiles={(files) => setRefused(queue.add(files))}
        />
      </div>
      <RefusedFiles refused={refused} />
      <UploadList queue={queue} />
      <Button loading={isSending} onClick={send}>
        {t('add.send')}
      </Button>
      <p role="status" className={classes.told}>
        {isWaiting ? t('add.waiting') : told}
      </p>
    </section>
  )
}
