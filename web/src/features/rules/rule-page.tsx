import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { NotFound } from '../../ui/not-found.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { lexiconRuleQuery, type Rule } from './lexicon-query.ts'
import { RuleSteps } from './rule-steps.tsx'
import { RuleTag } from './rule-tag.tsx'
import { RuleTerm } from './rule-term.tsx'
import { RuleTrial } from './rule-trial.tsx'

const LOOKS_MS = 2_000

/** One rule of the lexicon: what it says, what may be done with it, its trial, and its story. */
export const RulePage = () => {
  const { t } = useTranslation('lexicon')
  const { ruleId = '' } = useParams()
  const isKnown = isUuid(ruleId)
  const answer = useAnswer({
    query: lexiconRuleQuery,
    variables: { id: ruleId },
    about: `lexicon-rule ${ruleId}`,
    pause: !isKnown,
  })
  const { retry } = answer
  const isRunning = answer.data?.lexiconRule?.trial?.state === 'RUNNING'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(retry, LOOKS_MS)
    return () => clearInterval(timer)
  }, [isRunning, retry])
  if (!isKnown) return <NotFound />
  const found = answer.data?.lexiconRule
  return (
    <DeskPage title={found ? t(`named.${found.kind}`, { word: found.name }) : t('rule')}>
      <p className={card.quiet}>
        <Link to="/desk/rules">{t('back')}</Link>
      </p>
      <Answered answer={answer} waiting={t('waiting')}>
        {({ lexiconRule }) => (lexiconRule ? <Told rule={lexiconRule} retry={retry} /> : <p>{t('gone')}</p>)}
      </Answered>
    </DeskPage>
  )
}

const Told = ({ rule, retry }: { rule: Rule; retry: () => void }) => {
  const { t } = useTranslation('lexicon')
  const me = useMe()
  const mayReview = may(me, 'review:DetectionRule')
  return (
    <>
      <p>
        <RuleTag state={rule.state} /> {t(`stateMeans.${rule.state}`)}
      </p>
      <p className={card.quiet}>
        {t('edition', { edition: rule.edition })} · {t('author', { name: rule.author?.name ?? t('noAuthor') })}
        {rule.switchedOnBy && ` · ${t('switchedOnBy', { name: rule.switchedOnBy.name })}`}
      </p>
      <p className={card.prose}>{rule.reason}</p>
      {rule.term && <RuleTerm term={rule.term} />}
      {rule.target && (
        <section className={card.section} aria-label={t('target')}>
          <h2>{t('target')}</h2>
          <RuleTerm term={rule.target} />
        </section>
      )}
      <RuleSteps rule={rule} mayRevise={may(me, 'author:DetectionRule')} onMoved={retry} />
      {rule.state === 'ACTIVE' || rule.state === 'OFF' ? (
        <p>
          <Link to="/desk/precision">{t('rescreenLink')}</Link>
        </p>
      ) : null}
      <RuleTrial trial={rule.trial} mayReview={mayReview} onReviewed={retry} />
      <section className={card.section} aria-label={t('shadow.title')}>
        <h2>{t('shadow.title')}</h2>
        <p className={card.quiet}>{t(rule.shadow ? 'shadow.why' : 'shadow.none')}</p>
        {rule.shadow && (
          <Link to={`/desk/rules/${rule.id}/shadow`}>{t('shadow.link', { count: rule.shadow.hits })}</Link>
        )}
      </section>
      <History rule={rule} />
    </>
  )
}

const History = ({ rule }: { rule: Rule }) => {
  const { t } = useTranslation('lexicon')
  const [chosen] = language.use()
  return (
    <section className={card.section} aria-label={t('history')}>
      <h2>{t('history')}</h2>
      <ol>
        {rule.history.map(({ id, at, what, reason, edition, by }) => (
          <li key={id}>
            <time dateTime={at}>{sayTime(at, chosen)}</time> {what} · {t('edition', { edition })} ·{' '}
            {by?.name ?? t('system')}
            {reason && <span className={card.quiet}> {reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
