import { useTranslation } from 'react-i18next'
import classes from './skeleton.module.css'

/**
 * Grey lines in the place of text to come: hidden for the first tenth of a second, and after a whole one said
 * in words.
 */
export const Skeleton = ({ lines = 3, tall = false }: { lines?: number; tall?: boolean }) => {
  const { t } = useTranslation('shell')
  return (
    <div className={classes.lines}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} aria-hidden="true" className={tall ? classes.tall : classes.line} />
      ))}
      <p role="status" className={classes.late}>
        {t('loading')}
      </p>
    </div>
  )
}
