import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { Chips, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { SearchBox } from '../../ui/desk/search-box.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { AuthorisationCard } from './authorisation-card.tsx'
import { AuthoriseForm } from './authorise-form.tsx'
import { authorisationStates, authorisationsQuery, type Brand } from './brands-query.ts'

/** Whom a brand authorises, by its own filing; the address holds what is looked for. */
export const Authorisations = ({ brand }: { brand: Brand }) => {
  const { t } = useTranslation('brands')
  const { read, change } = useAddress()
  const [isAdding, setAdding] = useState(false)
  const search = useCallback((query: string) => change({ query: query || null }, { replace: true }), [change])
  const state = authorisationStates.find((one) => one === read('state'))
  const query = read('query')?.slice(0, 100)
  const isNarrowed = Boolean(state || query)
  const answer = useAnswer({
    query: authorisationsQuery,
    variables: { id: brand.id, filter: { state: state ?? null, query: query ?? null }, after: read('after') },
    about: `authorisations ${brand.id}`,
    alsoOf: ['BrandAuthorisation'],
  })
  return (
    <section className={card.section} aria-labelledby="authorisations">
      <h2 id="authorisations">{t('authorisations.title')}</h2>
      <p className={card.quiet}>{t('authorisations.why')}</p>
      {brand.mayKeep && !isAdding && (
        <div className={card.buttons}>
          <Button onClick={() => setAdding(true)}>{t('authorise.title')}</Button>
        </div>
      )}
      {isAdding && <AuthoriseForm brandId={brand.id} onClose={() => setAdding(false)} />}
      <Toolbar label={t('authorisations.filter')}>
        <SearchBox
          label={t('authorisations.query')}
          placeholder={t('authorisations.placeholder')}
          value={query ?? ''}
          onChange={search}
        />
        <Chips>
          <FilterChip
            label={t('authorisations.state')}
            options={authorisationStates.map((value) => ({ value, label: t(`states.${value}`) }))}
            value={state}
            onChange={(next) => change({ state: next })}
          />
        </Chips>
      </Toolbar>
      <Answered
        answer={answer}
        waiting={t('authorisations.waiting')}
        skeleton={<GreyRows rows={3} height="8rem" gap="0.5rem" />}
      >
        {({ brand: found }) => (
          <>
            {(found?.authorisations.nodes ?? []).length === 0 && (
              <Empty title={t(isNarrowed ? 'authorisations.notFound' : 'authorisations.none')}>
                <p>{t(isNarrowed ? 'authorisations.notFoundText' : 'authorisations.noneText')}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {found?.authorisations.nodes.map((authorisation) => (
                <li key={authorisation.id} className={card.card}>
                  <AuthorisationCard authorisation={authorisation} mayKeep={brand.mayKeep} />
                </li>
              ))}
            </ul>
            {found && <KeysetPages page={found.authorisations.pageInfo} />}
          </>
        )}
      </Answered>
    </section>
  )
}
