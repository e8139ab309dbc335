import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMutation } from 'urql'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { changeSearch, removeSearch, restoreSearch, type SavedSearch, seeAlerts } from './searches-query.ts'

/** One saved search: what it is, what is new, and what can be done with it. */
export const SearchCard = ({ search }: { search: SavedSearch }) => {
  const { t } = useTranslation('searches')
  const [chosen] = language.use()
  const [isRenaming, setRenaming] = useState(false)
  const [changed, change] = useMutation(changeSearch)
  const [removed, remove] = useMutation(removeSearch)
  const [, restore] = useMutation(restoreSearch)
  const { id, name, alerts, lookedAt } = search
  const takeOff = async () => {
    const { data } = await remove({ input: { id } })
    if (data?.removeSavedSearch.__typename !== 'SavedSearch') return
    const action = { label: t('undo'), run: () => void restore({ input: { id } }) }
    showToast({ text: t('removed', { name }), action })
  }
  const error = changed.error ?? removed.error
  return (
    <>
      <div className={card.between}>
        <h2>
          <Link to={search.address}>{name}</Link>
        </h2>
        <Tag>{t(`kind.${search.kind}`)}</Tag>
      </div>
      {error && <DeskTrouble error={error} />}
      <NewHits search={search} />
      {isRenaming ? (
        <Rename search={search} onClose={() => setRenaming(false)} />
      ) : (
        <div className={card.row}>
          <Tick
            label={t('alerts')}
            isOn={alerts}
            isDisabled={changed.fetching}
            onChange={(next) => void change({ input: { id, name, alerts: next } })}
          />
          <Button variant="subtle" aria-label={t('renameOf', { name })} onClick={() => setRenaming(true)}>
            {t('rename')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            aria-label={t('removeOf', { name })}
            loading={removed.fetching}
            onClick={() => void takeOff()}
          >
            {t('remove')}
          </Button>
        </div>
      )}
      {alerts && (
        <p className={card.quiet}>{lookedAt ? t('looked', { time: sayTime(lookedAt, chosen) }) : t('notLooked')}</p>
      )}
    </>
  )
}

const NewHits = ({ search }: { search: SavedSearch }) => {
  const { t } = useTranslation('searches')
  const [seen, see] = useMutation(seeAlerts)
  const hits = [
    ...search.newSellers.map(({ id, name }) => ({ id, name, to: `/desk/sellers/${id}` })),
    ...search.newListings.map(({ id, title }) => ({ id, name: title, to: `/desk/listings/${id}` })),
  ]
  if (hits.length === 0) return null
  return (
    <section aria-label={t('newOf', { name: search.name })}>
      <p>
        <Tag tone="soon">{t('new', { count: hits.length })}</Tag>
      </p>
      <ul className={card.list}>
        {hits.map(({ id, name, to }) => (
          <li key={id}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
      {seen.error && <DeskTrouble error={seen.error} />}
      <div className={card.buttons}>
        <Button
          variant="default"
          loading={seen.fetching}
          aria-label={t('seenOf', { name: search.name })}
          onClick={() => void see({ input: { id: search.id } })}
        >
          {t('seen')}
        </Button>
      </div>
    </section>
  )
}

const Rename = ({ search, onClose }: { search: SavedSearch; onClose: () => void }) => {
  const { t } = useTranslation('searches')
  const [name, setName] = useState(search.name)
  const [problem, setProblem] = useState<string>()
  const [result, change] = useMutation(changeSearch)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    if (name.trim() === '') return setProblem(t('desk:savedSearch.nameMissing'))
    const { data } = await change({ input: { id: search.id, name: name.trim(), alerts: search.alerts } })
    const answer = data?.changeSavedSearch
    if (answer?.__typename === 'InvalidInput') setProblem(answer.fields[0]?.message ?? answer.message)
    if (answer?.__typename === 'SavedSearch') onClose()
  }
  return (
    <form onSubmit={send} noValidate className={card.form}>
      {result.error && <DeskTrouble error={result.error} />}
      <TextField
        id={`name-${search.id}`}
        label={t('desk:savedSearch.name')}
        maxLength={60}
        value={name}
        onChange={setName}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t('desk:savedSearch.keep')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
