import { useState } from 'react'
import { useMe } from '../../ui/desk/me.ts'
import type { Typed } from './form-answers.ts'

const read = (key: string): Typed | undefined => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept && typeof kept === 'object' ? (kept as Typed) : undefined
  } catch {
    return undefined
  }
}

/** What somebody began to type into a form, kept on this device under their name until the paper is issued. */
export const useFormDraft = (caseId: string, form: string, start: Typed) => {
  const key = `weijian.desk.draft.${useMe().id}.${caseId}.form.${form}`
  const [typed, setTyped] = useState<Typed>(() => read(key) ?? start)
  const write = (name: string, value: string) => {
    const next = { ...typed, [name]: value }
    setTyped(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // Without storage what is typed lasts as long as the window.
    }
  }
  const forget = () => {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  }
  return { typed, write, forget }
}
