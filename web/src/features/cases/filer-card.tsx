import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { graphql, type ResultOf } from '../../app/graphql.ts'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Case } from './case-query.ts'

const revealFiler = graphql(`
  mutation RevealFiler($input: RevealFilerInput!) {
    revealFiler(input: $input) {
      __typename
      ... on RevealedFiler { name phone address }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

type Filer = NonNullable<Case['submission']>['filer']
type Revealed = Extract<ResultOf<typeof revealFiler>['revealFiler'], { __typename: 'RevealedFiler' }>

/** Who filed, masked; the whole name, phone and address only with a reason, which is kept. Shown until one leaves. */
export const FilerCard = ({ caseId, filer }: { caseId: string; filer: Filer }) => {
  const { t } = useTranslation('cases')
  const [revealed, setRevealed] = useState<Revealed>()
  const [isAsking, setAsking] = useState(false)
  // What is kept secret is not said to be missing.
  if (!filer.given && !filer.hiddenReason) return <p>{t('filer.anonymous')}</p>
  if (revealed)
    return (
      <>
        <Facts
          facts={[
            { label: t('filer.name'), value: revealed.name },
            { label: t('filer.phone'), value: revealed.phone },
            { label: t('filer.address'), value: revealed.address },
          ]}
        />
        <p className={card.quiet}>{t('filer.logged')}</p>
        <Button variant="default" onClick={() => setRevealed(undefined)}>
          {t('filer.hide')}
        </Button>
      </>
    )
  return (
    <>
      {filer.maskedName && <Facts facts={[{ label: t('filer.name'), value: filer.maskedName }]} />}
      {filer.hiddenReason && (
        <Notice kind="info">
          <p>{filer.hiddenReason}</p>
        </Notice>
      )}
      {filer.canReveal && !isAsking && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('filer.reveal')}
          </Button>
        </div>
      )}
      {isAsking && <RevealForm caseId={caseId} onRevealed={setRevealed} onCancel={() => setAsking(false)} />}
    </>
  )
}

type RevealFormProps = { caseId: string; onRevealed: (filer: Revealed) => void; onCancel: () => void }

const RevealForm = ({ caseId, onRevealed, onCancel }: RevealFormProps) => {
  const { t } = useTranslation('cases')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [result, reveal] = useMutation(revealFiler)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    if (reason.trim().length < 4) return setProblem(t('filer.reasonMissing'))
    setProblem(undefined)
    const { data } = await reveal({ input: { caseId, reason: reason.trim() } })
    if (data?.revealFiler.__typename === 'RevealedFiler') onRevealed(data.revealFiler)
    if (data?.revealFiler.__typename === 'InvalidInput')
      setProblem(data.revealFiler.fields[0]?.message ?? data.revealFiler.message)
  }
  return (
    <form onSubmit={send} noValidate className={card.form}>
      {result.error && <DeskTrouble error={result.error} />}
      <TextField
        id="reveal-reason"
        label={t('filer.reason')}
        why={t('filer.reasonWhy')}
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t('filer.show')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
