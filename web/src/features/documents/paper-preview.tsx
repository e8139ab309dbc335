import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './documents.module.css'

/** The paper as it will be: in the page where the browser can show it there, in a tab of its own everywhere. */
export const PaperPreview = ({ url, title }: { url: string; title: string }) => {
  const { t } = useTranslation('documents')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="paper-preview">
      <h3 id="paper-preview" ref={heading} tabIndex={-1} className={classes.previewTitle}>
        {t('preview.title')}
      </h3>
      {navigator.pdfViewerEnabled && (
        <iframe className={classes.paper} src={url} title={t('preview.of', { form: title })} />
      )}
      <p>
        <a className={classes.tabLink} href={url} target="_blank" rel="noopener">
          {t('preview.open')}
        </a>
      </p>
    </section>
  )
}
