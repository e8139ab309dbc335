import type { Words } from '../../core/words.ts'
import { type CaseRow, defineCaseAction } from '../define-case-action.ts'
import { mustField } from '../enforcement-fields.ts'

const PUBLISH: Words = { zh: '处罚决定还没有公示', en: 'The penalty is not made public yet' }
const UNPUBLISH: Words = { zh: '公示还没有撤回', en: 'The publication is not withdrawn yet' }
const CASH: Words = { zh: '当场收缴的罚款还没有缴付银行', en: 'The cash has not reached the bank yet' }
const UNPAID: Words = { zh: '罚款还没有缴清', en: 'The fine is not paid yet' }

const needsNothingOpen = ({ state, facts }: CaseRow): Words | null => {
  if (facts.cash && facts.cash !== 'banked') return CASH
  if (state === 'onTheSpot' && !facts.concludedOn) return UNPAID
  if (facts.annulledOn) return facts.publishedOn && !facts.unpublishedOn ? UNPUBLISH : null
  const isDue = facts.decidedOn !== undefined && facts.publicity !== 'none'
  return isDue && !facts.publishedOn ? PUBLISH : null
}

/** 归档: penalty procedure rules, article 78: main file and side file, each in its fixed order; article 70 for what was decided on the spot. */
export const archiveCase = defineCaseAction({
  name: 'archiveCase',
  words: { zh: '归档', en: 'Archive' },
  consequence: { zh: '案卷归档，之后不再改动', en: 'The file goes to the archive and is not changed any more' },
  from: { enforcement: ['closed', 'onTheSpot'] },
  to: 'archived',
  primary: true,
  irreversible: true,
  needs: needsNothingOpen,
  endsClocks: ['K14'],
  fields: [
    mustField('mainFile', { zh: '正卷已按顺序装订', en: 'The main file is complete and in order' }),
    mustField('sideFile', { zh: '副卷已按顺序装订', en: 'The side file is complete and in order' }),
    { name: 'note', kind: 'TEXT', words: { zh: '备考', en: 'Remark' }, maxLength: 200 },
  ],
  apply: ({ note }) => ({ note: note ? String(note) : undefined }),
})
