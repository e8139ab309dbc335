import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'

const peopleQuery = graphql(`
  query People($after: String) {
    people(first: 50, after: $after) {
      nodes { id name email roleLabels secondFactorEnabled disabled authority { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** Everybody who can sign in; to look at, not to change. */
export const PeoplePage = () => {
  const { t } = useTranslation('people')
  const { read } = useAddress()
  const answer = useAnswer({ query: peopleQuery, variables: { after: read('after') }, about: 'people' })
  return (
    <DeskPage title={t('title')}>
      <p className={card.quiet}>{t('why')}</p>
      <Answered answer={answer} waiting={t('waiting')}>
        {({ people }) => (
          <>
            {people.nodes.length === 0 && (
              <Empty title={t('empty.title')}>
                <p>{t('empty.text')}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {people.nodes.map((person) => (
                <li key={person.id} className={card.card}>
                  <div className={card.between}>
                    <h2>{person.name}</h2>
                    <span className={card.row}>
                      {person.disabled && <Tag tone="danger">{t('disabled')}</Tag>}
                      {person.secondFactorEnabled !== null && (
                        <Tag tone={person.secondFactorEnabled ? 'done' : 'soon'}>
                          {t(person.secondFactorEnabled ? 'factor.on' : 'factor.off')}
                        </Tag>
                      )}
                    </span>
                  </div>
                  <p className={card.quiet}>
                    {[person.roleLabels.join(t('and')), person.authority?.name, person.email]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
            <KeysetPages page={people.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
