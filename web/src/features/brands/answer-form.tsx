import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { ChoiceList } from '../../ui/choice-list.tsx'
import card from '../../ui/desk/card.module.css'
import { FormEnd } from '../../ui/desk/form-end.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fileOfForm, isStillSending, OneFile } from '../../ui/uploads/one-file.tsx'
import { answerAuthentication, verdicts } from './authentications-query.ts'

/** Genuine, counterfeit or cannot tell, with the reason and a paper. */
export const AnswerForm = ({ requestId, onClose }: { requestId: string; onClose: () => void }) => {
  const { t } = useTranslation('brands')
  const form = `authentication.${requestId}`
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>()
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isAnswered, setAnswered] = useState(false)
  const [result, answer] = useMutation(answerAuthentication)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    if (!verdict) return setProblems([{ path: 'verdict', message: t('inbox.choose') }])
    if (isStillSending(form)) return setProblems([{ path: 'document', message: t('stillSending') }])
    const { data } = await answer({
      input: { authenticationId: requestId, verdict, reason, document: document || null },
    })
    const came = data?.answerAuthentication
    if (!came) return
    setProblems(came.__typename === 'InvalidInput' ? came.fields : [])
    setAnswered(came.__typename === 'IllegalTransition')
    if (came.__typename !== 'Authentication') return
    fileOfForm(form).clear()
    showToast({ text: t('inbox.sent') })
    onClose()
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={card.form} aria-label={t('inbox.answer')}>
      <p className={card.quiet}>{t('inbox.stands')}</p>
      <ChoiceList
        id={`verdict-${requestId}`}
        legend={t('inbox.verdict')}
        kind="one"
        items={verdicts.map((value) => ({ value, label: t(`inbox.verdicts.${value}`) }))}
        chosen={verdict ? [verdict] : []}
        onChange={([chosen]) => setVerdict(verdicts.find((one) => one === chosen))}
        error={problemAt(problems, 'verdict')}
      />
      <TextField
        id={`reason-${requestId}`}
        label={t('inbox.reason')}
        why={t('inbox.reasonWhy')}
        isLong
        maxLength={1_000}
        value={reason}
        onChange={setReason}
        error={problemAt(problems, 'reason')}
      />
      <OneFile
        id={`document-${requestId}`}
        label={t('inbox.document')}
        why={t('authorise.documentWhy')}
        isOptional
        form={form}
        words={{ choose: t('authorise.choose'), camera: t('authorise.camera') }}
        onChange={setDocument}
        error={problemAt(problems, 'document')}
      />
      <FormEnd
        error={result.error}
        warning={isAnswered && t('inbox.before')}
        submit={t('inbox.send')}
        isSending={result.fetching}
        onCancel={onClose}
      />
    </form>
  )
}
