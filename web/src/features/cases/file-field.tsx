import { useTranslation } from 'react-i18next'
import { OneFile } from '../../ui/uploads/one-file.tsx'
import type { ControlProps } from './action-field.tsx'

/** The file that a step asks for. */
export const FileField = ({ id, field, form, error, onChange }: ControlProps & { form: string }) => {
  const { t } = useTranslation('cases')
  return (
    <OneFile
      id={id}
      label={field.label}
      why={field.hint ?? undefined}
      error={error}
      isOptional={!field.required}
      form={form}
      words={{ choose: t('panel.chooseFile'), camera: t('panel.camera') }}
      onChange={onChange}
    />
  )
}
