import type { People } from '../core/field.ts'
import type { CaseRow } from './define-case-action.ts'
import './enforcement-facts.ts'

/** The officers on a case now: only they can leave it, or be asked to keep out of it. */
export const officersOf = ({ facts }: CaseRow): People => ({
  only: facts.officers ?? [],
  otherwise: { zh: '此人不是本案办案人员', en: 'This person is no officer of the case.' },
})

/** Who is not on the case yet, and need not keep out of it. */
export const newcomers = ({ facts }: CaseRow): People => ({
  without: [...(facts.officers ?? []), ...(facts.recused ?? [])],
  otherwise: {
    zh: '此人已是本案办案人员，或者已经回避',
    en: 'This person is an officer of the case already, or was recused from it.',
  },
})

/** Whoever did not investigate at any time, and need not keep out: Administrative Penalty Law, article 64(4). */
export const outsiders = ({ facts }: CaseRow): People => ({
  without: [...(facts.investigators ?? []), ...(facts.recused ?? [])],
  otherwise: { zh: '听证由非本案调查人员主持', en: 'Nobody presides who investigated the case.' },
})
