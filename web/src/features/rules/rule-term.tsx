import { useTranslation } from 'react-i18next'
import { Facts } from '../../ui/desk/facts.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { lexiconChoicesQuery, type Rule } from './lexicon-query.ts'

type Term = NonNullable<Rule['target']> & { disguises?: readonly string[] }

/** A term as it is to stand, or as it is shipped. */
export const RuleTerm = ({ term }: { term: Term }) => {
  const { t, i18n } = useTranslation('lexicon')
  const choices = useAnswer({ query: lexiconChoicesQuery, variables: {}, about: 'lexicon-choices' }).data
  const { topics = [], articles = [] } = choices?.lexiconChoices ?? {}
  const labels = (values: readonly string[], of: readonly { value: string; label: string }[]) =>
    values.map((value) => of.find((one) => one.value === value)?.label ?? value).join(t('figures.and'))
  const list = (words: readonly string[] = []) => words.join(t('figures.and'))
  const caveat = i18n.language === 'en' ? term.caveatEn : term.caveatZh
  return (
    <Facts
      facts={[
        { label: t('category'), value: term.categoryLabel },
        { label: t('term.severity'), value: t(`severities.${term.severity as 1 | 2 | 3 | 4}`) },
        { label: t('term.words'), value: list(term.words) },
        term.disguises && term.disguises.length > 0 && { label: t('term.disguises'), value: list(term.disguises) },
        term.unless.length > 0 && { label: t('term.unless'), value: list(term.unless) },
        term.harmlessIn.length > 0 && { label: t('term.harmlessIn'), value: labels(term.harmlessIn, topics) },
        term.onlyIn.length > 0 && { label: t('term.onlyIn'), value: labels(term.onlyIn, topics) },
        term.articles.length > 0 && { label: t('term.articles'), value: labels(term.articles, articles) },
        caveat && { label: t('term.caveat'), value: caveat },
      ]}
    />
  )
}
