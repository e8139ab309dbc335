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
import { SellerList } from './seller-list.tsx'
import { facetNames, readSearch, sellerFacetsQuery, sellersQuery, sorts } from './sellers-query.ts'

const SEARCH = 'seller-search'

/** The register: by name in any spelling, or exactly by a WeChat ID, a phone, a payee, a waybill. */
export const SellersPage = () => {
  const { t } = useTranslation('sellers')
  const { read, change } = useAddress()
  const search = useCallback((query: string) => change({ query }, { replace: true }), [change])
  const { query, filter, sort } = readSearch(read)
  const isNarrowed = Object.values(filter).some(Boolean)
  const about = { about: 'sellers', alsoOf: ['Seller'] }
  const answer = useAnswer({
    query: sellersQuery,
    variables: { query, filter, sort, after: read('after') },
    ...about,
  })
  const counted = useAnswer({ query: sellerFacetsQuery, variables: { query, filter }, ...about })
  return (
    <DeskPage title={t('title')} tools={<SaveSearch asked={{ query, sellers: filter }} />}>
      <Toolbar label={t('filter.label')}>
        <SearchBox
          id={SEARCH}
          label={t('filter.query')}
          placeholder={t('filter.placeholder')}
          value={query ?? ''}
          onChange={search}
        />
        <Chips>
          <FacetChips
            names={facetNames.map((name) => ({ name, label: t(`facets.${name}`) }))}
            facets={counted.data?.sellers.facets}
          />
          <SortChip
            sorts={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            usual={query ? t('sort.RELEVANCE') : t('sort.NEWEST')}
          />
        </Chips>
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={8} height="4.75rem" gap="0.5rem" />}>
        {({ sellers }) => (
          <>
            <Degraded isDegraded={sellers.degraded} />
            <FoundStatus count={sellers.edges.length} hasMore={sellers.pageInfo.hasNextPage} />
            {sellers.edges.length === 0 ? (
              <Empty title={query ? t('empty.found', { query }) : t(isNarrowed ? 'empty.narrowed' : 'empty.title')}>
                <p>{query ? t('empty.foundText') : t(isNarrowed ? 'empty.narrowedText' : 'empty.text')}</p>
              </Empty>
            ) : (
              <SellerList
                sellers={sellers.edges.map(({ node, whyLabel, alsoFound }) => ({ ...node, whyLabel, alsoFound }))}
                under={answer.isOld ? undefined : { id: SEARCH, text: query ?? '' }}
              />
            )}
            <KeysetPages page={sellers.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
