import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { SearchBox } from '../../ui/desk/search-box.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useRowKeys } from '../../ui/desk/use-row-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { type BrandRow, brandsQuery } from './brands-query.ts'

/** The register of brands; a brand sees itself. */
export const BrandsPage = () => {
  const { t } = useTranslation('brands')
  const { read, change } = useAddress()
  const search = useCallback((query: string) => change({ query: query || null }, { replace: true }), [change])
  const query = read('query')?.slice(0, 100)
  const mayEdit = may(useMe(), 'edit:Brand')
  const answer = useAnswer({
    query: brandsQuery,
    variables: { query, after: read('after') },
    about: 'brands',
    alsoOf: ['Brand', 'BrandAuthorisation'],
  })
  useRowKeys((answer.data?.brands.nodes ?? []).map(({ id }) => id))
  return (
    <DeskPage title={t('title')} tools={mayEdit && <LinkButton to="/desk/brands/new">{t('register')}</LinkButton>}>
      <p className={card.quiet}>{t('why')}</p>
      <Toolbar label={t('filter')}>
        <SearchBox label={t('query')} placeholder={t('placeholder')} value={query ?? ''} onChange={search} />
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={6} height="5rem" gap="0.5rem" />}>
        {({ brands }) => (
          <>
            {brands.nodes.length === 0 && (
              <Empty title={t(query ? 'empty.found' : 'empty.title', { query })}>
                <p>{t(query ? 'empty.foundText' : 'empty.text')}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {brands.nodes.map((brand) => (
                <li key={brand.id} className={card.card} data-row={brand.id}>
                  <Row brand={brand} />
                </li>
              ))}
            </ul>
            <KeysetPages page={brands.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}

const Row = ({ brand }: { brand: BrandRow }) => {
  const { t } = useTranslation('brands')
  return (
    <>
      <h2>
        <Link to={`/desk/brands/${brand.id}`}>{[brand.nameZh, brand.nameLatin].filter(Boolean).join(' ')}</Link>
      </h2>
      <p className={card.quiet}>
        {[
          brand.rightHolder ?? t('noHolder'),
          t('current', { count: brand.currentAuthorisationCount }),
          brand.aliases.length > 0 && t('alsoCalled', { names: brand.aliases.join(t('and')) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
