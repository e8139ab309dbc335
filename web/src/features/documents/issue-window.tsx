import { useTranslation } from 'react-i18next'
import { showToast } from '../../ui/desk/toasts.tsx'
import { Window } from '../../ui/desk/window.tsx'
import type { AvailableForm, CaseWithDocuments } from './documents-query.ts'
import { IssueForm } from './issue-form.tsx'

type IssueWindowProps = {
  found: CaseWithDocuments
  form: AvailableForm | undefined
  onReload: () => void
  onClose: () => void
}

/** The form that is being filled in, over the case. */
export const IssueWindow = ({ found, form, onReload, onClose }: IssueWindowProps) => {
  const { t } = useTranslation('documents')
  const done = (title: string, number: string | null) => {
    showToast({ text: t('issue.done', { what: [title, number].filter(Boolean).join(' ') }) })
    onClose()
    onReload()
  }
  return (
    <Window isOpen={form !== undefined} title={form?.label ?? ''} size="whole" onClose={onClose}>
      {form && (
        <IssueForm
          key={`${form.name} ${form.replacesId}`}
          found={found}
          form={form}
          onReload={onReload}
          onDone={done}
        />
      )}
    </Window>
  )
}
