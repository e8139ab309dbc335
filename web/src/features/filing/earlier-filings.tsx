import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { addingWords } from '../../app/adding-words.ts'
import { keptReceipts, useKeptReceipts } from '../../app/kept-receipts.ts'
import { language } from '../../app/preferences.ts'
import { followAddress } from '../../ui/follow-address.ts'
import { Notice } from '../../ui/notice.tsx'
import { sayTime } from '../../ui/say-date.ts'
import type { Draft } from './draft.ts'
import classes from './filing.module.css'
import { type Earlier, findEarlier } from './find-earlier.ts'

/** What this device filed before about the same, with the way to add to it instead of filing twice. */
export const EarlierFilings = ({ draft }: { draft: Draft }) => {
  const { t } = useTranslation('filing')
  const found = findEarlier(draft, useKeptReceipts())
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Notice kind="soon">
          <p>
            <strong>{t('earlier.title')}</strong>
          </p>
          <p>{t('earlier.why')}</p>
          <ul className={classes.results}>
            {found.map((one) => (
              <EarlierOne key={one.receipt.number} earlier={one} draft={draft} />
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

const EarlierOne = ({ earlier: { receipt, why }, draft }: { earlier: Earlier; draft: Draft }) => {
  const { t } = useTranslation('filing')
  const [chosen] = language.use()
  const navigate = useNavigate()
  const { number, secret, receivedAt } = receipt
  const isWaiting = addingWords.get(number).text.trim() !== ''
  const add = () => {
    addingWords.offer(number, draft.narrative.trim())
    navigate(followAddress({ number, secret }).slice(location.origin.length))
  }
  return (
    <li className={classes.earlier}>
      <p>
        {t(`earlier.${why}`, { time: sayTime(receivedAt, chosen) })}
        <span className={classes.quiet}> {number}</span>
      </p>
      {isWaiting && <p className={classes.quiet}>{t('earlier.waiting')}</p>}
      {!secret && <p className={classes.quiet}>{t('earlier.needsSecret')}</p>}
      <div className={classes.restored}>
        <Button variant="default" onClick={add}>
          {t('earlier.add')}
          <span className="visually-hidden">{number}</span>
        </Button>
        <Button variant="subtle" onClick={() => keptReceipts.forget(number)}>
          {t('earlier.forget')}
          <span className="visually-hidden">{number}</span>
        </Button>
      </div>
    </li>
  )
}
