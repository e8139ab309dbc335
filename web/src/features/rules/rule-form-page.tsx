import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { NotFound } from '../../ui/not-found.tsx'
import { Notice } from '../../ui/notice.tsx'
import { lexiconRuleQuery } from './lexicon-query.ts'
import { draftOfRule, emptyDraft } from './rule-draft.ts'
import { RuleForm } from './rule-form.tsx'

/** Writes a new rule, or a new edition of one. */
export const RuleFormPage = () => {
  const { t } = useTranslation('lexicon')
  const { ruleId } = useParams()
  const mayWrite = may(useMe(), 'author:DetectionRule')
  const isKnown = ruleId !== undefined && isUuid(ruleId)
  const answer = useAnswer({
    query: lexiconRuleQuery,
    variables: { id: ruleId ?? '' },
    about: `lexicon-rule ${ruleId}`,
    pause: !isKnown,
  })
  if (ruleId !== undefined && !isKnown) return <NotFound />
  return (
    <DeskPage title={t(ruleId ? 'form.revise' : 'form.write')}>
      <p className={card.quiet}>
        <Link to={ruleId ? `/desk/rules/${ruleId}` : '/desk/rules'}>{t(ruleId ? 'backToRule' : 'back')}</Link>
      </p>
      {!mayWrite && (
        <Notice kind="soon">
          <p>{t('form.noRight')}</p>
        </Notice>
      )}
      {mayWrite && !ruleId && <RuleForm start={emptyDraft} />}
      {mayWrite && ruleId && (
        <Answered answer={answer} waiting={t('waiting')}>
          {({ lexiconRule: rule }) =>
            rule ? (
              <RuleForm start={draftOfRule(rule)} revising={{ ruleId: rule.id, expectedVersion: rule.version }} />
            ) : (
              <p>{t('gone')}</p>
            )
          }
        </Answered>
      )}
    </DeskPage>
  )
}
