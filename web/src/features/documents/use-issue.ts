import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { newId } from '../../ui/new-id.ts'
import { type AvailableForm, type CaseWithDocuments, issueDocument, previewDocument } from './documents-query.ts'
import type { Answer } from './form-answers.ts'

type Refused = readonly { path: string; message: string }[]

/** Previews and issues one paper. Each preview makes a new request; issuing it twice gives the same paper. */
export const useIssue = (found: CaseWithDocuments, form: AvailableForm) => {
  const { t } = useTranslation('documents')
  const [previewed, askPreview] = useMutation(previewDocument)
  const [issued, askIssue] = useMutation(issueDocument)
  const [previewUrl, setPreviewUrl] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const requestId = useRef('')
  const shared = (fields: Answer[]) => ({
    caseId: found.id,
    form: form.name,
    fields,
    replacesId: form.replacesId,
    measure: form.measure,
  })

  const preview = async (fields: Answer[]): Promise<Refused> => {
    setRefusal(undefined)
    const { data } = await askPreview({ input: shared(fields) })
    const answer = data?.previewDocument
    if (answer?.__typename === 'DocumentAddress') {
      requestId.current = newId()
      setPreviewUrl(answer.url)
    }
    if (answer?.__typename === 'InvalidInput') return answer.fields
    if (answer?.__typename === 'IllegalTransition') setRefusal(t('issue.notNow'))
    if (answer?.__typename === 'Duplicate') setRefusal(answer.message)
    return []
  }
  const issue = async (fields: Answer[]) => {
    setRefusal(undefined)
    const input = { ...shared(fields), expectedVersion: found.version, clientRequestId: requestId.current }
    const { data } = await askIssue({ input })
    const answer = data?.issueDocument
    switch (answer?.__typename) {
      case 'DocumentIssued':
        return { issued: answer.document, refused: [] }
      case 'InvalidInput':
        setPreviewUrl(undefined)
        return { issued: undefined, refused: answer.fields }
      case 'StaleVersion':
        // What the paper says may have changed with the case: it has to be looked at again.
        setPreviewUrl(undefined)
        setRefusal(t('issue.stale'))
        break
      case 'IllegalTransition':
        setRefusal(t('issue.notNow'))
        break
      case 'Duplicate':
        setRefusal(answer.message)
        break
    }
    return { issued: undefined, refused: [] }
  }
  return {
    preview,
    issue,
    previewUrl,
    refusal,
    error: previewed.error ?? issued.error,
    isBusy: previewed.fetching || issued.fetching,
    goBack: () => setPreviewUrl(undefined),
  }
}
