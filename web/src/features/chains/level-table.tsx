import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import classes from './chains.module.css'

const STEP = 20

/** How many operators stand on each level, the top first; this seller's own is named. */
export const LevelTable = ({ sizes, own }: { sizes: readonly number[]; own: number }) => {
  const { t } = useTranslation('chains')
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <table className={classes.levels}>
        <caption>{t('levelTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('levelHead')}</th>
            <th scope="col">{t('sizeHead')}</th>
          </tr>
        </thead>
        <tbody>
          {sizes.slice(0, shown).map((size, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
            <tr key={i}>
              <th scope="row">{i + 1 === own ? t('levelOwn', { level: own }) : t('level', { level: i + 1 })}</th>
              <td>{size}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < sizes.length && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setShown(shown + STEP)}>
            {t('more', { count: sizes.length - shown })}
          </Button>
        </div>
      )}
    </>
  )
}
