import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Picker } from '../../ui/desk/picker.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useOnline } from '../../ui/use-online.ts'
import { placesQuery } from './field-query.ts'
import { type KnownPlace, keptBefore } from './field-store.ts'

type DivisionChoiceProps = { error: string | undefined; value: string; onChange: (code: string) => void }

const holds = ({ code, name, path }: KnownPlace, words: string) =>
  words.split(/\s+/).every((word) => code.startsWith(word) || [name, ...path].some((part) => part.includes(word)))

/** A county-level division; without a connection one of those seen before, the office's own surroundings among them. */
export const DivisionChoice = ({ error, value, onChange }: DivisionChoiceProps) => {
  const { t } = useTranslation('field')
  const isOnline = useOnline()
  const [words, setWords] = useState('')
  const [known, setKnown] = useState<KnownPlace[]>([])
  const answer = useAnswer({
    query: placesQuery,
    variables: { text: words },
    about: 'places',
    pause: words === '' || !isOnline,
  })
  const fetched = answer.data?.divisions
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched is kept for later, then all is read again
  useEffect(() => {
    void keptBefore
      .keepPlaces(fetched ?? [])
      .then(keptBefore.places)
      .then(setKnown)
  }, [fetched, words])
  const here = words === '' ? [] : known.filter((place) => holds(place, words))
  const places = new Map([...here, ...(isOnline && !answer.isOld ? (fetched ?? []) : [])].map((one) => [one.code, one]))
  const kept = { data: {}, error: undefined, isFetching: false, isOld: false, retry: () => undefined }
  return (
    <Picker
      id="divisionCode"
      label={t('field.divisionCode')}
      why={isOnline ? t('why.divisionCode') : t('why.divisionOffline')}
      error={error}
      isOptional={false}
      value={value}
      name={known.find(({ code }) => code === value)?.name ?? value}
      onPick={(picked) => onChange(picked?.value ?? '')}
      onSearch={setWords}
      answer={isOnline ? { ...answer, isOld: false } : kept}
      options={[...places.values()].map(({ code, name, path }) => ({
        value: code,
        label: name,
        facts: [code, ...path].join(' · '),
      }))}
      none={t('noDivision')}
    />
  )
}
