import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, type VariablesOf } from '../../app/graphql.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import { Degraded } from '../../ui/desk/degraded.tsx'
import { Chips, DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { SearchBox } from '../../ui/desk/search-box.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { SellerList } from './seller-list.tsx'

const sellersQuery = graphql(`
  query Sellers($query: String, $filter: SellerFilter, $after: String) {
    sellers(query: $query, filter: $filter, first: 30, after: $after) {
      degraded
      totalCountAtMost
      edges {
        whyLabel
        node {
          id number name kindLabel realNameLevel realNameLabel status caseCount openFindingCount
          accounts { id platformLabel handle }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

type Filter = NonNullable<VariablesOf<typeof sellersQuery>['filter']>

const kinds = [
  'ENTERPRISE',
  'INDIVIDUAL_BUSINESS',
  'COOPERATIVE',
  'EXEMPT_FARM',
  'EXEMPT_HANDICRAFT',
  'EXEMPT_LABOUR',
  'EXEMPT_PETTY',
  'UNREGISTERED_OVER_LIMIT',
  'UNKNOWN',
] as const satisfies readonly Filter['kind'][]
const levels = ['NONE', 'PHONE', 'IDENTITY', 'LICENCE'] as const satisfies readonly Filter['realNameLevel'][]

/** The register: by name in any spelling, or exactly by a WeChat ID, a phone, a payee, a waybill. */
export const SellersPage = () => {
  const { t } = useTranslation('sellers')
  const { read, change } = useAddress()
  const search = useCallback((query: string) => change({ query }, { replace: true }), [change])
  const asked = { kind: read('kind'), level: read('level') }
  const kind = kinds.find((one) => one === asked.kind)
  const realNameLevel = levels.find((one) => one === asked.level)
  const query = read('query')?.slice(0, 100)
  const answer = useAnswer({
    query: sellersQuery,
    variables: { query, filter: { kind, realNameLevel }, after: read('after') },
    about: 'sellers',
    alsoOf: ['Seller'],
  })
  return (
    <DeskPage title={t('title')}>
      <Toolbar label={t('filter.label')}>
        <SearchBox
          label={t('filter.query')}
          placeholder={t('filter.placeholder')}
          value={query ?? ''}
          onChange={search}
        />
        <Chips>
          <FilterChip
            label={t('filter.kind')}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={(next) => change({ kind: next })}
          />
          <FilterChip
            label={t('filter.level')}
            options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
            value={realNameLevel}
            onChange={(next) => change({ level: next })}
          />
        </Chips>
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={8} height="4.75rem" gap="0.5rem" />}>
        {({ sellers }) => (
          <>
            <Degraded isDegraded={sellers.degraded} />
            {sellers.edges.length === 0 ? (
              <Empty title={query ? t('empty.found', { query }) : t('empty.title')}>
                <p>{query ? t('empty.foundText') : t('empty.text')}</p>
              </Empty>
            ) : (
              <SellerList sellers={sellers.edges.map(({ node, whyLabel }) => ({ ...node, whyLabel }))} />
            )}
            <KeysetPages page={sellers.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
