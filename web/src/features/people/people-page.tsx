import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { ShownOnce } from '../../ui/desk/shown-once.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { type MadeLink, peopleQuery } from './people-query.ts'
import { PersonCard } from './person-card.tsx'
import { PersonForm } from './person-form.tsx'

/** Everybody who can sign in; administrators make, change and end accounts. */
export const PeoplePage = () => {
  const { t } = useTranslation('people')
  const { read } = useAddress()
  const answer = useAnswer({ query: peopleQuery, variables: { after: read('after') }, about: 'people' })
  const [isAdding, setAdding] = useState(false)
  const [link, setLink] = useState<MadeLink & { name: string }>()
  const mayAdminister = may(useMe(), 'administer:Person')
  return (
    <DeskPage title={t('title')}>
      <p className={card.quiet}>{t(mayAdminister ? 'why' : 'whyAuditor')}</p>
      {link && (
        <ShownOnce
          title={t(link.isMailed ? 'link.mailedTitle' : 'link.title', { name: link.name })}
          text={t(link.isMailed ? 'link.mailedText' : 'link.text')}
          secret={location.origin + link.path}
          kept={t('link.kept')}
          onClose={() => setLink(undefined)}
        />
      )}
      {mayAdminister && !isAdding && !link && (
        <div className={card.buttons}>
          <Button onClick={() => setAdding(true)}>{t('add')}</Button>
        </div>
      )}
      {isAdding && (
        <PersonForm
          onInvited={(made) => {
            setAdding(false)
            setLink(made)
            answer.retry()
          }}
          onClose={() => setAdding(false)}
        />
      )}
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
                  <PersonCard
                    person={person}
                    mayAdminister={mayAdminister}
                    onLink={(made, name) => setLink({ ...made, name })}
                  />
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
