import { useSyncExternalStore } from 'react'
import { newId } from '../../ui/new-id.ts'
import { type Draft, emptyDraft } from './draft.ts'

const KEY = 'weijian.filing'

const read = (): Draft => {
  const fresh = emptyDraft(newId())
  try {
    const kept = localStorage.getItem(KEY)
    return kept ? { ...fresh, ...(JSON.parse(kept) as Partial<Draft>) } : fresh
  } catch {
    return fresh
  }
}

let draft = read()
const listeners = new Set<() => void>()

const publish = (next: Draft) => {
  draft = next
  for (const listener of listeners) listener()
}

/** The draft on this device. Every change is written at once: a closed tab loses nothing. */
export const draftStore = {
  get: () => draft,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  change: (part: Partial<Draft>) => {
    const next = { ...draft, ...part, savedAt: new Date().toISOString() }
    try {
      localStorage.setItem(KEY, JSON.stringify(next))
    } catch {
      // No storage: the draft lives as long as the page.
    }
    publish(next)
  },
  clear: () => {
    try {
      localStorage.removeItem(KEY)
    } catch {
      // Nothing was kept, so nothing is left.
    }
    publish(emptyDraft(newId()))
  },
}

export const useDraft = () => useSyncExternalStore(draftStore.subscribe, draftStore.get)
