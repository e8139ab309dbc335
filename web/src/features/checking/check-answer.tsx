import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AuthorisationAnswer } from './authorisation-answer.tsx'
import { BusinessCard } from './business-card.tsx'
import type { CheckedBusiness, SellerCheck } from './check-query.ts'
import classes from './checking.module.css'

const HOLDS = ['VALID', 'EXPIRING']

/** What a buyer has to know of a business first. */
const troubleOf = ({ licences, penalties }: CheckedBusiness) => {
  const isLapsed = licences.some(({ state }) => !HOLDS.includes(state))
  if (penalties.length > 0) return isLapsed ? 'penalisedAndLapsed' : 'penalised'
  return isLapsed ? 'lapsed' : undefined
}

/** The answer in one sentence: which words, and how they are coloured. */
const verdictOf = ({ standing, businesses, hasMore }: SellerCheck) => {
  if (standing === 'NOT_ON_FILE') return { words: 'unknown', kind: 'soon' } as const
  if (standing === 'EXEMPT_DECLARED') return { words: 'exempt', kind: 'soon' } as const
  if (businesses.length > 1 || hasMore) return { words: 'several', kind: 'soon' } as const
  const [only] = businesses
  const trouble = troubleOf(only!)
  if (trouble) return { words: trouble, kind: 'soon' } as const
  return only!.licences.length === 0
    ? ({ words: 'unlicensed', kind: 'info' } as const)
    : ({ words: 'good', kind: 'done' } as const)
}

const LONG = 40

const shortened = (asked: string) => (asked.length > LONG ? `${asked.slice(0, LONG)}…` : asked)

type CheckAnswerProps = { answer: SellerCheck | undefined; asked: string; onCheck: (name: string) => void }

/** The sentence with its sign, the reasons, and what to watch for; empty until there is one, so that it is read out. */
export const CheckAnswer = ({ answer, asked, onCheck }: CheckAnswerProps) => {
  const { t } = useTranslation('checking')
  const verdict = answer && verdictOf(answer)
  return (
    <>
      <div role="status">
        {verdict && (
          <Notice kind={verdict.kind}>
            <p className={classes.verdict}>
              <span className={classes.sign}>{verdict.kind === 'done' ? <CheckIcon /> : <WarningIcon />}</span>
              <strong>{t(`verdict.${verdict.words}`, { asked: shortened(asked) })}</strong>
            </p>
            <p>{t(`means.${verdict.words}`)}</p>
          </Notice>
        )}
      </div>
      {answer?.authorisation && <AuthorisationAnswer check={answer.authorisation} />}
      {answer && <Reasons answer={answer} onCheck={onCheck} />}
    </>
  )
}

const Reasons = ({ answer, onCheck }: { answer: SellerCheck; onCheck: (name: string) => void }) => {
  const { t } = useTranslation('checking')
  const isAlsoExempt = answer.isExemptDeclared && answer.standing !== 'EXEMPT_DECLARED'
  return (
    <>
      {answer.didYouMean.length > 0 && (
        <>
          <h2 className={classes.heading}>{t('didYouMean')}</h2>
          <ul className={classes.names}>
            {answer.didYouMean.map((name) => (
              <li key={name}>
                <Button variant="default" className={classes.name} onClick={() => onCheck(name)}>
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.businesses.map((business, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several may bear one name, and nothing else tells them apart
        <BusinessCard key={i} business={business} complaintsShownFrom={answer.complaintsShownFrom} />
      ))}
      {isAlsoExempt && <p>{t('alsoExempt')}</p>}
      <h2 className={classes.heading}>{t('beforePaying')}</h2>
      <ul className={classes.advice}>
        {answer.beforePaying.map(({ text, articles }) => (
          <li key={text}>
            {text} <span className={classes.quiet}>{articles.join(t('between'))}</span>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{t('limits')}</p>
      <LinkButton to="/file" variant="default">
        {t('file')}
      </LinkButton>
    </>
  )
}
