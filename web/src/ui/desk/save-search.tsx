import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { graphql, type VariablesOf } from '../../app/graphql.ts'
import { TextField } from '../text-field.tsx'
import { Tick } from '../tick.tsx'
import card from './card.module.css'
import { DeskTrouble } from './desk-trouble.tsx'
import { may, useMe } from './me.ts'
import { showToast } from './toasts.tsx'
import { Window } from './window.tsx'

const saveSearch = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      __typename
      ... on SavedSearch { id name }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

type Input = VariablesOf<typeof saveSearch>['input']
type Asked = Pick<Input, 'query' | 'sellers' | 'listings'>

/** Keeps what a list is asked for just now, for whoever may keep searches. */
export const SaveSearch = ({ asked }: { asked: Asked }) => {
  const { t } = useTranslation('desk')
  const [isOpen, setOpen] = useState(false)
  if (!may(useMe(), 'save:SavedSearch')) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('savedSearch.save')}
      </Button>
      <Window isOpen={isOpen} title={t('savedSearch.save')} onClose={() => setOpen(false)}>
        <SaveForm asked={asked} onClose={() => setOpen(false)} />
      </Window>
    </>
  )
}

const SaveForm = ({ asked, onClose }: { asked: Asked; onClose: () => void }) => {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const [name, setName] = useState(asked.query ?? '')
  const [alerts, setAlerts] = useState(true)
  const [problem, setProblem] = useState<string>()
  const [result, save] = useMutation(saveSearch)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    if (name.trim() === '') return setProblem(t('savedSearch.nameMissing'))
    setProblem(undefined)
    const { data } = await save({ input: { ...asked, name: name.trim(), alerts } })
    const answer = data?.saveSearch
    if (answer?.__typename === 'InvalidInput') setProblem(answer.fields[0]?.message ?? answer.message)
    if (answer?.__typename !== 'SavedSearch') return
    const action = { label: t('savedSearch.show'), run: () => void navigate('/desk/searches') }
    showToast({ text: t('savedSearch.done', { name: answer.name }), action })
    onClose()
  }
  return (
    <form onSubmit={send} noValidate>
      {result.error && <DeskTrouble error={result.error} />}
      <TextField
        id="saved-search-name"
        label={t('savedSearch.name')}
        maxLength={60}
        value={name}
        onChange={setName}
        error={problem}
      />
      <Tick label={t('savedSearch.alerts')} isOn={alerts} onChange={setAlerts} />
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t('savedSearch.keep')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
