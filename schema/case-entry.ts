import type { CaseEntry } from '../server/cases/describe-case.ts'
import { builder } from './builder.ts'

const EntryKindRef = builder.enumType('CaseEntryKind', {
  description: 'What an entry is.',
  values: ['STEP', 'NOTE', 'MESSAGE_TO_FILER', 'FROM_FILER'] as const,
})

export const EntryRef = builder.objectRef<CaseEntry>('CaseEntry').implement({
  description: 'One entry of the story of a case.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    kind: t.field({
      type: EntryKindRef,
      description: 'A step, an internal note, or words to or from the filer.',
      resolve: (entry) => entry.kind,
    }),
    by: t.exposeString('by', { description: 'Who.' }),
    title: t.exposeString('title', { description: 'What.' }),
    body: t.exposeString('body', { nullable: true, description: 'The words.' }),
    action: t.exposeString('action', { nullable: true, description: 'The event’s type, for steps.' }),
  }),
})
