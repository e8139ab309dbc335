import { useTranslation } from 'react-i18next'
import { OneFile } from '../../ui/uploads/one-file.tsx'
import type { ControlProps } from './action-field.tsx'
import { askedOf } from './asked-of.ts'

/** The file that a step asks for. */
export const FileField = ({ form, ...props }: ControlProps & { form: string }) => {
  const { t } = useTranslation('cases')
  return (
    <OneFile
      {...askedOf(props)}
      form={form}
      words={{ choose: t('panel.chooseFile'), camera: t('panel.camera') }}
      onChange={props.onChange}
    />
  )
}
