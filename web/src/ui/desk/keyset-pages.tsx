import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import classes from './keyset-pages.module.css'
import { searchWith } from './use-address.ts'

type PageFacts = { hasNextPage: boolean; endCursor: string | null }

/** The way through a long list: the place is in the address, so it can be reloaded, sent and gone back to. */
export const KeysetPages = ({ page }: { page: PageFacts }) => {
  const { t } = useTranslation('desk')
  const [params] = useSearchParams()
  const location = useLocation()
  const navigate = useNavigate()
  const isFirst = !params.has('after')
  const turned = Number((location.state as { turned?: number } | null)?.turned ?? 0)
  if (isFirst && !page.hasNextPage) return null
  return (
    <nav className={classes.pages} aria-label={t('pages.label')}>
      {!isFirst && (
        <Link className={classes.link} to={{ search: searchWith(params, { after: null }) }}>
          {t('pages.first')}
        </Link>
      )}
      {turned > 0 && (
        <button type="button" className={classes.link} onClick={() => navigate(-1)}>
          {t('pages.previous')}
        </button>
      )}
      {page.hasNextPage && page.endCursor && (
        <Link
          className={classes.link}
          rel="next"
          to={{ search: searchWith(params, { after: page.endCursor }) }}
          state={{ turned: turned + 1 }}
        >
          {t('pages.next')}
        </Link>
      )}
    </nav>
  )
}
