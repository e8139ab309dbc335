import type { Form } from '../define-form.ts'
import { complaintAcceptance } from './complaint-acceptance.ts'
import { complaintRefusal } from './complaint-refusal.ts'

/** Every form, in the order they are offered. */
const list = [complaintAcceptance, complaintRefusal] as const

export type FormName = (typeof list)[number]['name']

export const forms: readonly Form<FormName>[] = list

export const findForm = (name: string): Form<FormName> | undefined => forms.find((form) => form.name === name)
