import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { FormEnd } from '../../ui/desk/form-end.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fileOfForm, isStillSending, OneFile } from '../../ui/uploads/one-file.tsx'
import { AccountFields, newAccount } from './account-fields.tsx'
import { authoriseSeller } from './brands-query.ts'

const empty = { party: '', creditCode: '', scope: '', fromOn: '', untilOn: '' }

/** Files whom a brand lets sell its goods. */
export const AuthoriseForm = ({ brandId, onClose }: { brandId: string; onClose: () => void }) => {
  const { t } = useTranslation('brands')
  const form = `authorise.${brandId}`
  const [draft, setDraft] = useState(empty)
  const [accounts, setAccounts] = useState(() => [newAccount()])
  const [document, setDocument] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [result, authorise] = useMutation(authoriseSeller)
  const text = (name: keyof typeof empty) => ({
    id: `authorise-${name}`,
    label: t(`authorise.${name}`),
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    error: problemAt(problems, name),
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    const missing = (['fromOn', 'untilOn'] as const).filter((name) => draft[name] === '')
    if (missing.length > 0) return setProblems(missing.map((path) => ({ path, message: t('authorise.dayMissing') })))
    if (isStillSending(form)) return setProblems([{ path: 'document', message: t('stillSending') }])
    const written = accounts.filter(({ handle, url }) => handle.trim() !== '' || url.trim() !== '')
    const { data } = await authorise({
      input: {
        ...draft,
        brandId,
        creditCode: draft.creditCode.trim() || null,
        accounts: written.map(({ platform, handle, url }) => ({ platform, handle, url: url.trim() || null })),
        document: document || null,
      },
    })
    const came = data?.authoriseSeller
    if (!came) return
    if (came.__typename === 'InvalidInput') return setProblems(came.fields)
    if (came.__typename === 'Duplicate') return setProblems([{ path: 'party', message: came.message }])
    fileOfForm(form).clear()
    showToast({ text: t('authorise.done', { party: came.party }) })
    onClose()
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={card.form} aria-label={t('authorise.title')}>
      <TextField {...text('party')} maxLength={100} />
      <TextField {...text('creditCode')} why={t('authorise.creditCodeWhy')} isOptional isShort maxLength={30} />
      <AccountFields accounts={accounts} onChange={setAccounts} problems={problems} />
      <TextField {...text('scope')} why={t('authorise.scopeWhy')} isLong maxLength={300} />
      <TextField {...text('fromOn')} type="date" isShort />
      <TextField {...text('untilOn')} type="date" isShort />
      <OneFile
        id="authorise-document"
        label={t('authorise.document')}
        why={t('authorise.documentWhy')}
        isOptional
        form={form}
        words={{ choose: t('authorise.choose'), camera: t('authorise.camera') }}
        onChange={setDocument}
        error={problemAt(problems, 'document')}
      />
      <FormEnd
        error={result.error}
        faults={problems.length > 0 && t('form.mend', { count: problems.length })}
        submit={t('authorise.file')}
        isSending={result.fetching}
        onCancel={onClose}
      />
    </form>
  )
}
