import { type DBSchema, openDB } from 'idb'
import { useSyncExternalStore } from 'react'
import type { Language } from '../../app/language.ts'
import { holdPage } from '../../ui/hold-page.ts'
import type { FieldForm } from './field-query.ts'
import type { LocalRecord } from './field-record.ts'

export type KnownPlace = { code: string; name: string; path: string[] }
export type Collector = { id: string; name: string }

interface Kept extends DBSchema {
  record: { key: string; value: LocalRecord }
  /** What the form needs without a connection: its choices by language, who is signed in, divisions seen before. */
  form: { key: Language; value: FieldForm }
  collector: { key: 'last'; value: Collector }
  place: { key: string; value: KnownPlace }
}

const opened = openDB<Kept>('weijian-field', 1, {
  upgrade(database) {
    database.createObjectStore('record', { keyPath: 'id' })
    database.createObjectStore('form')
    database.createObjectStore('collector')
    database.createObjectStore('place', { keyPath: 'code' })
  },
})

let records: readonly LocalRecord[] | undefined
const listeners = new Set<() => void>()

const publish = (next: readonly LocalRecord[]) => {
  records = next
  for (const listener of listeners) listener()
}

const newestFirst = (all: LocalRecord[]) => all.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))

const restored = opened.then(async (database) => publish(newestFirst(await database.getAll('record'))))

/** The records on this device. Every change is written as it is shown; until it is, closing the page is asked about. */
export const fieldStore = {
  restored,
  get: () => records,
  find: (id: string) => records?.find((record) => record.id === id),
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  put: async (record: LocalRecord) => {
    await restored
    const others = (records ?? []).filter(({ id }) => id !== record.id)
    publish(newestFirst([record, ...others]))
    await holdPage(opened.then((database) => database.put('record', record)))
  },
  change: async (id: string, part: Partial<LocalRecord>) => {
    const before = fieldStore.find(id)
    if (before) await fieldStore.put({ ...before, ...part })
  },
  remove: async (id: string) => {
    publish((records ?? []).filter((record) => record.id !== id))
    await (await opened).delete('record', id)
  },
}

export const useRecords = () => useSyncExternalStore(fieldStore.subscribe, fieldStore.get)

/** What was fetched before, for when nothing can be fetched. */
export const keptBefore = {
  form: async (language: Language) => (await opened).get('form', language),
  keepForm: async (language: Language, form: FieldForm) => void (await (await opened).put('form', form, language)),
  collector: async () => (await opened).get('collector', 'last'),
  keepCollector: async (collector: Collector) => void (await (await opened).put('collector', collector, 'last')),
  places: async () => (await opened).getAll('place'),
  keepPlaces: async (places: readonly KnownPlace[]) => {
    const transaction = (await opened).transaction('place', 'readwrite')
    await Promise.all([...places.map((place) => transaction.store.put(place)), transaction.done])
  },
}
