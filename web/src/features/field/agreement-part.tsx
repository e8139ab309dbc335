import { useTranslation } from 'react-i18next'
import { FieldError, problemAt } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { UploadList } from '../../ui/uploads/upload-list.tsx'
import type { Upload, UploadQueue } from '../../ui/uploads/upload-queue.ts'
import classes from './field.module.css'
import type { PartProps } from './part-props.ts'
import { SignatureField } from './signature-field.tsx'

type AgreementPartProps = PartProps & { queue: UploadQueue; uploads: readonly Upload[] }

/** The agreement, the merchant's consent, and the signature under it. */
export const AgreementPart = ({ form, typed, problems, write, queue, uploads }: AgreementPartProps) => {
  const { t } = useTranslation('field')
  return (
    <section className={classes.part}>
      <h2>{t('section.agreement')}</h2>
      <div className={classes.agreement}>
        {form.agreement.text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div id="hasConsent" tabIndex={-1}>
        <Tick
          label={t('consent')}
          isOn={typed.hasConsent === 'yes'}
          onChange={(isOn) => write('hasConsent', isOn ? 'yes' : '')}
        />
        <FieldError id="hasConsent-error" error={problemAt(problems, 'hasConsent')} />
      </div>
      <SignatureField queue={queue} error={problemAt(problems, 'signature')} />
      {uploads.length > 0 && (
        <>
          <h3>{t('pictures')}</h3>
          <UploadList queue={queue} />
        </>
      )}
    </section>
  )
}
