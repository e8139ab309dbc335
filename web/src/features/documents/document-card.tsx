import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayBytes } from '../../ui/say-bytes.ts'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import classes from './documents.module.css'
import { type AvailableForm, type IssuedDocument, openDocument } from './documents-query.ts'

/** One issued paper: its number, version and hash, who issued it when, and its PDF for those who may have it. */
export const DocumentCard = ({
  document,
  replaced,
  again,
  onAgain,
}: {
  document: IssuedDocument
  replaced?: IssuedDocument | undefined
  /** With what it can be issued again in its place. */
  again?: AvailableForm | undefined
  onAgain: (form: AvailableForm) => void
}) => {
  const { t } = useTranslation('documents')
  const [chosen] = language.use()
  const [result, open] = useMutation(openDocument)
  const download = async () => {
    const { data } = await open({ input: { documentId: document.id } })
    if (data?.openDocument.__typename === 'DocumentAddress') location.assign(data.openDocument.url)
  }
  return (
    <>
      <div className={card.between}>
        <h3>{document.title}</h3>
        <Tag tone={document.replacedById || document.unusedReason ? 'plain' : 'done'}>
          {t(document.replacedById ? 'issued.replaced' : document.unusedReason ? 'issued.unused' : 'issued.inForce')}
        </Tag>
      </div>
      <p className={classes.line}>
        {[
          document.number,
          t('issued.version', { version: document.version }),
          document.measure !== null && t('issued.measure', { ordinal: document.measure }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={card.quiet}>
        {t('issued.by', { at: sayTime(document.issuedAt, chosen), name: document.issuedBy.name })}
      </p>
      {document.servedOn && (
        <p className={card.quiet}>{t('issued.served', { day: sayDay(document.servedOn, chosen) })}</p>
      )}
      {document.unusedReason && <p className={card.quiet}>{document.unusedReason}</p>}
      {replaced && (
        <p className={card.quiet}>{t('issued.replaces', { what: replaced.number ?? t('issued.version', replaced) })}</p>
      )}
      <p className={classes.hash}>
        SHA-256 <code>{document.sha256}</code>
      </p>
      {result.error && <DeskTrouble error={result.error} />}
      {!document.canOpen && <p className={card.quiet}>{t('issued.secret')}</p>}
      {(document.canOpen || again) && (
        <div className={card.buttons}>
          {document.canOpen && (
            <Button variant="default" loading={result.fetching} onClick={() => void download()}>
              {t('issued.download', { size: sayBytes(document.bytes) })}
              <span className="visually-hidden">{document.number ?? document.title}</span>
            </Button>
          )}
          {again && (
            <Button variant="default" onClick={() => onAgain(again)}>
              {t('issued.again')}
              <span className="visually-hidden">{document.number ?? document.title}</span>
            </Button>
          )}
        </div>
      )}
      {document.canOpen && document.showsFiler && <p className={card.quiet}>{t('issued.logged')}</p>}
    </>
  )
}
