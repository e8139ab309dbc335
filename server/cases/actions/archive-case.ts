import type { Words } from '../../core/words.ts'
import { type CaseRow, defineCaseAction } from '../define-case-action.ts'
import { mustField } from '../enforcement-fields.ts'
import { checkFileBound, needsFileBound } from '../file-bound.ts'
import { agreementWritten } from '../mediation-rules.ts'

const PUBLISH: Words = { zh: '处罚决定还没有公示', en: 'The penalty is not made public yet' }
const UNPUBLISH: Words = { zh: '公示还没有撤回', en: 'The publication is not withdrawn yet' }
const CASH: Words = { zh: '当场收缴的罚款还没有缴付银行', en: 'The cash has not reached the bank yet' }
const UNPAID: Words = { zh: '罚款还没有缴清', en: 'The fine is not paid yet' }

/** Of a complaint or a report nothing is left open once it is closed. */
const whatIsOpen = ({ state, facts }: CaseRow): Words | null => {
  if (facts.cash && facts.cash !== 'banked') return CASH
  if (state === 'onTheSpot' && !facts.concludedOn) return UNPAID
  if (facts.annulledOn) return facts.publishedOn && !facts.unpublishedOn ? UNPUBLISH : null
  const isDue = facts.decidedOn !== undefined && facts.publicity !== 'none'
  return isDue && !facts.publishedOn ? PUBLISH : null
}

const isPenalty = ({ procedure }: Pick<CaseRow, 'procedure'>): boolean => procedure === 'enforcement'

/**
 * 归档: penalty procedure rules, article 78: main file and side file, each in its fixed order; article 70 for what was
 * decided on the spot. Of complaints and reports no rule known to us splits the file or fixes its order: it is complete
 * and follows its index. InvalidInput where evidence, or a paper of the report, came after the index, the cover
 * or the remarks were issued.
 */
export const archiveCase = defineCaseAction({
  name: 'archiveCase',
  words: { zh: '归档', en: 'Archive' },
  consequence: { zh: '案卷归档，之后不再改动', en: 'The file goes to the archive and is not changed any more' },
  from: { mediation: ['closed'], report: ['closed'], enforcement: ['closed', 'onTheSpot'] },
  to: 'archived',
  primary: true,
  irreversible: true,
  checks: [agreementWritten],
  needs: (found) => whatIsOpen(found) ?? needsFileBound(found),
  endsClocks: ['K14'],
  fields: [
    {
      ...mustField('inOrder', {
        zh: '案卷材料齐全，已按卷内文件目录的顺序整理',
        en: 'The file is complete and in the order of its index',
      }),
      applies: (found) => !isPenalty(found),
    },
    {
      ...mustField('mainFile', { zh: '正卷已按顺序装订', en: 'The main file is complete and in order' }),
      applies: isPenalty,
    },
    {
      ...mustField('sideFile', { zh: '副卷已按顺序装订', en: 'The side file is complete and in order' }),
      applies: isPenalty,
    },
    { name: 'note', kind: 'TEXT', words: { zh: '备考', en: 'Remark' }, maxLength: 200 },
  ],
  apply: ({ note }) => ({ note: note ? String(note) : undefined }),
  carryOut: async (ctx, _answers, found) => {
    await checkFileBound(ctx, found, isPenalty(found) ? 'mainFile' : 'inOrder')
    return undefined
  },
})
