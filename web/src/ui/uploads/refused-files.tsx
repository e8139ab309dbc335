import { useTranslation } from 'react-i18next'
import classes from '../notice.module.css'
import type { Refused } from './upload-queue.ts'

/** Files that could not be added, each with the reason and what to do. */
export const RefusedFiles = ({ refused }: { refused: readonly Refused[] }) => {
  const { t } = useTranslation('shell')
  return (
    <div role="alert">
      {refused.length > 0 && (
        <div className={classes.danger}>
          {refused.map(({ name, why }) => (
            <p key={name + why}>{t(`uploads.cannotAdd.${why}`, { name })}</p>
          ))}
        </div>
      )}
    </div>
  )
}
