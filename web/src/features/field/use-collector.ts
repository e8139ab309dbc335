import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { graphqlClient } from '../../app/graphql-client.ts'
import { type Language, languages } from '../../app/language.ts'
import { useOnline } from '../../ui/use-online.ts'
import { collectorQuery, type FieldForm, fieldFormQuery, placesQuery } from './field-query.ts'
import { type Collector, keptBefore } from './field-store.ts'

export type Entry =
  | { kind: 'looking' }
  | { kind: 'signedOut' }
  | { kind: 'noRight' }
  /** Nobody was ever signed in on this device, and there is no connection to ask. */
  | { kind: 'unknown' }
  | { kind: 'known'; collector: Collector }

/** Keeps for later what the form needs without a connection, in both languages, with the divisions around the office. */
const keepForLater = async (divisionCode: string | undefined) => {
  for (const language of languages) {
    const { data } = await graphqlClient(language).query(fieldFormQuery, {}).toPromise()
    if (data) await keptBefore.keepForm(language, data.fieldForm)
  }
  if (!divisionCode) return
  const { data } = await graphqlClient('zh-CN')
    .query(placesQuery, { text: divisionCode.slice(0, 4) })
    .toPromise()
  if (data) await keptBefore.keepPlaces(data.divisions)
}

/** Who works here: whoever is signed in, or without a connection whoever was last. */
export const useCollector = (): Entry => {
  const client = useClient()
  const isOnline = useOnline()
  const [entry, setEntry] = useState<Entry>({ kind: 'looking' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: back online, it is asked again who is signed in
  useEffect(() => {
    let isGone = false
    const look = async (): Promise<Entry> => {
      const { data, error } = await client.query(collectorQuery, {}, { requestPolicy: 'network-only' }).toPromise()
      if (error || !data) {
        const collector = await keptBefore.collector()
        return collector ? { kind: 'known', collector } : { kind: 'unknown' }
      }
      if (!data.me) return { kind: 'signedOut' }
      if (!data.me.permissions.includes('collect:FieldRecord')) return { kind: 'noRight' }
      const collector = { id: data.me.id, name: data.me.name }
      await keptBefore.keepCollector(collector)
      void keepForLater(data.me.authority?.divisionCode)
      return { kind: 'known', collector }
    }
    void look().then((found) => isGone || setEntry(found))
    return () => {
      isGone = true
    }
  }, [client, isOnline])
  return entry
}

/** Choices and agreement of the form: fetched, or as they were kept. Undefined until they are there. */
export const useFieldForm = (language: Language): FieldForm | undefined => {
  const client = useClient()
  const [form, setForm] = useState<FieldForm>()
  useEffect(() => {
    let isGone = false
    const show = (found: FieldForm | undefined) => {
      if (found && !isGone) setForm(found)
    }
    const fetchNew = async () => {
      const { data } = await client.query(fieldFormQuery, {}).toPromise()
      if (!data) return
      show(data.fieldForm)
      await keptBefore.keepForm(language, data.fieldForm)
    }
    void keptBefore.form(language).then(show).then(fetchNew)
    return () => {
      isGone = true
    }
  }, [client, language])
  return form
}
