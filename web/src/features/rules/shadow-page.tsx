import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { NotFound } from '../../ui/not-found.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { lexiconRuleQuery } from './lexicon-query.ts'
import { RuleFigures } from './rule-figures.tsx'
import { RuleHits } from './rule-hits.tsx'
import { RuleTag } from './rule-tag.tsx'

/** What a rule would have found on live traffic: figures, what is found anyhow, and a sample to judge. */
export const ShadowPage = () => {
  const { t } = useTranslation('lexicon')
  const [chosen] = language.use()
  const { ruleId = '' } = useParams()
  const mayReview = may(useMe(), 'review:DetectionRule')
  const isKnown = isUuid(ruleId)
  const answer = useAnswer({
    query: lexiconRuleQuery,
    variables: { id: ruleId },
    about: `lexicon-rule ${ruleId}`,
    pause: !isKnown,
  })
  if (!isKnown) return <NotFound />
  const name = answer.data?.lexiconRule?.name
  return (
    <DeskPage title={name ? t('shadow.of', { word: name }) : t('shadow.title')}>
      <p className={card.quiet}>
        <Link to={`/desk/rules/${ruleId}`}>{t('backToRule')}</Link>
      </p>
      <Answered answer={answer} waiting={t('waiting')}>
        {({ lexiconRule: rule }) =>
          rule?.shadow && rule.shadowSince ? (
            <>
              <p>
                <RuleTag state={rule.state} /> {t('shadow.since', { at: sayTime(rule.shadowSince, chosen) })}
              </p>
              <p className={card.quiet}>{t('shadow.why')}</p>
              <RuleFigures figures={rule.shadow} />
              <h2>{t('hits.title')}</h2>
              <RuleHits hits={rule.shadow.sample} mayReview={mayReview} onReviewed={answer.retry} />
            </>
          ) : (
            <Empty title={t('shadow.title')}>
              <p>{t('shadow.none')}</p>
            </Empty>
          )
        }
      </Answered>
    </DeskPage>
  )
}
