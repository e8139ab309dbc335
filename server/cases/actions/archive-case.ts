import { defineCaseAction } from '../define-case-action.ts'
import { mustField } from '../enforcement-fields.ts'

/** 归档: penalty procedure rules, article 78: main file and side file, each in its fixed order. */
export const archiveCase = defineCaseAction({
  name: 'archiveCase',
  words: { zh: '归档', en: 'Archive' },
  consequence: { zh: '案卷归档，之后不再改动', en: 'The file goes to the archive and is not changed any more' },
  from: { enforcement: ['closed'] },
  to: 'archived',
  primary: true,
  irreversible: true,
  fields: [
    mustField('mainFile', { zh: '正卷已按顺序装订', en: 'The main file is complete and in order' }),
    mustField('sideFile', { zh: '副卷已按顺序装订', en: 'The side file is complete and in order' }),
    { name: 'note', kind: 'TEXT', words: { zh: '备考', en: 'Remark' }, maxLength: 200 },
  ],
  apply: ({ note }) => ({ note: note ? String(note) : undefined }),
})
