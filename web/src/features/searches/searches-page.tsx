import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { SearchCard } from './search-card.tsx'
import { type SavedSearch, searchesQuery } from './searches-query.ts'

/** The searches somebody saved, and what they found since. */
export const SearchesPage = () => {
  const { t } = useTranslation('searches')
  const answer = useAnswer({ query: searchesQuery, variables: {}, about: 'searches', alsoOf: ['SavedSearch'] })
  return (
    <DeskPage title={t('title')}>
      <Answered answer={answer} waiting={t('waiting')}>
        {({ savedSearches }) => savedSearches && <Searches {...savedSearches} />}
      </Answered>
    </DeskPage>
  )
}

type SearchesProps = { searches: readonly SavedSearch[]; sendsMail: boolean }

const Searches = ({ searches, sendsMail }: SearchesProps) => {
  const { t } = useTranslation('searches')
  return (
    <>
      {sendsMail ? (
        <p className={card.quiet}>{t('byMail')}</p>
      ) : (
        <Notice kind="info">
          <p>{t('noMail')}</p>
        </Notice>
      )}
      {searches.length === 0 ? (
        <Empty title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </Empty>
      ) : (
        <ul className={card.list}>
          {searches.map((search) => (
            <li key={search.id} className={card.card}>
              <SearchCard search={search} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
