import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import { Degraded } from '../../ui/desk/degraded.tsx'
import { Chips, DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FacetChips, SortChip } from '../../ui/desk/facet-chips.tsx'
import { FoundStatus } from '../../ui/desk/found-status.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { SaveSearch } from '../../ui/desk/save-search.tsx'
import { SearchBox } from '../../ui/desk/search-box.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { ListingList } from './listing-list.tsx'
import { facetNames, listingFacetsQuery, listingsQuery, readSearch, sorts } from './listings-query.ts'

const SEARCH = 'listing-search'

/** Everything offered that we know of: by its words, its link, or an identifier of its seller. */
export const ListingsPage = () => {
  const { t } = useTranslation('listings')
  const { read, change } = useAddress()
  const search = useCallback((query: string) => change({ query }, { replace: true }), [change])
  const { query, filter, sort } = readSearch(read)
  const about = { about: 'listings', alsoOf: ['Listing', 'Finding'] }
  const answer = useAnswer({
    query: listingsQuery,
    variables: { query, filter, sort, after: read('after') },
    ...about,
  })
  const counted = useAnswer({ query: listingFacetsQuery, variables: { query, filter }, ...about })
  return (
    <DeskPage title={t('title')} tools={<SaveSearch asked={{ query, listings: filter }} />}>
      <Toolbar label={t('filter')}>
        <SearchBox
          id={SEARCH}
          label={t('query')}
          placeholder={t('placeholder')}
          value={query ?? ''}
          onChange={search}
        />
        <Chips>
          <FacetChips
            names={facetNames.map((name) => ({ name, label: t(`facets.${name}`) }))}
            facets={counted.data?.listings.facets}
          />
          <SortChip
            sorts={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            usual={query ? t('sort.RELEVANCE') : t('sort.NEWEST')}
          />
        </Chips>
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={8} height="4.75rem" gap="0.5rem" />}>
        {({ listings }) => (
          <>
            <Degraded isDegraded={listings.degraded} />
            <FoundStatus count={listings.edges.length} hasMore={listings.pageInfo.hasNextPage} />
            {listings.edges.length === 0 ? (
              <Empty title={query ? t('empty.found', { query }) : t('empty.title')}>
                <p>{query ? t('empty.foundText') : t('empty.text')}</p>
              </Empty>
            ) : (
              <ListingList
                edges={listings.edges}
                under={answer.isOld ? undefined : { id: SEARCH, text: query ?? '' }}
              />
            )}
            <KeysetPages page={listings.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
