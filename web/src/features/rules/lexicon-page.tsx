import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { Chips, DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { SearchBox } from '../../ui/desk/search-box.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useRowKeys } from '../../ui/desk/use-row-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { LexiconFile } from './lexicon-file.tsx'
import { lexiconChoicesQuery, lexiconRulesQuery, type RuleRow, readRuleFilter, ruleStates } from './lexicon-query.ts'
import { RuleTag } from './rule-tag.tsx'

/** The changes administrators wrote to the lexicon, newest first. */
export const LexiconPage = () => {
  const { t } = useTranslation('lexicon')
  const { read, change } = useAddress()
  const filter = readRuleFilter(read)
  const mayWrite = may(useMe(), 'author:DetectionRule')
  const variables = { filter, after: read('after') }
  const answer = useAnswer({ query: lexiconRulesQuery, variables, about: 'lexicon-rules', alsoOf: ['LexiconRule'] })
  const choices = useAnswer({ query: lexiconChoicesQuery, variables: {}, about: 'lexicon-choices' })
  useRowKeys((answer.data?.lexiconRules.nodes ?? []).map(({ id }) => id))
  return (
    <DeskPage title={t('title')} tools={mayWrite && <LinkButton to="/desk/rules/new">{t('write')}</LinkButton>}>
      <p className={card.quiet}>
        {t('why')} <Link to="/desk/precision">{t('precisionLink')}</Link>
      </p>
      <Toolbar label={t('filter')}>
        <SearchBox
          label={t('word')}
          value={read('word') ?? ''}
          onChange={(word) => change({ word: word || null }, { replace: true })}
        />
        <Chips>
          <FilterChip
            label={t('stateLabel')}
            options={ruleStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            value={filter.state ?? undefined}
            onChange={(state) => change({ state })}
          />
          <FilterChip
            label={t('category')}
            options={choices.data?.lexiconChoices.categories ?? []}
            value={filter.category ?? undefined}
            onChange={(category) => change({ category })}
          />
        </Chips>
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={4} height="6rem" gap="0.5rem" />}>
        {({ lexiconRules }) => (
          <>
            {lexiconRules.nodes.length === 0 && (
              <Empty title={t('empty.title')}>
                <p>{t('empty.text')}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {lexiconRules.nodes.map((rule) => (
                <li key={rule.id} className={card.card} data-row={rule.id}>
                  <Row rule={rule} />
                </li>
              ))}
            </ul>
            <KeysetPages page={lexiconRules.pageInfo} />
          </>
        )}
      </Answered>
      <LexiconFile mayImport={mayWrite} />
    </DeskPage>
  )
}

const Row = ({ rule }: { rule: RuleRow }) => {
  const { t } = useTranslation('lexicon')
  const term = rule.term ?? rule.target
  return (
    <>
      <h2>
        <Link to={`/desk/rules/${rule.id}`}>{t(`named.${rule.kind}`, { word: rule.name })}</Link>{' '}
        <RuleTag state={rule.state} />
      </h2>
      <p className={card.quiet}>
        {term && `${term.categoryLabel} · ${t('severity', { severity: term.severity })} · `}
        {t('edition', { edition: rule.edition })} · {rule.author?.name ?? t('noAuthor')}
      </p>
      <p>{rule.reason}</p>
    </>
  )
}
