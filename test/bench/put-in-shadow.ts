import { proposeRule } from '../../server/detection/rules/propose-rule.ts'
import { findPersonActor } from '../../server/identity/person-store.ts'
import { makeContext } from '../../server/make-parts.ts'
import type { BenchDatabase } from './bench.ts'

/** Half of them are met by every listing of a report batch, half by none. */
const WORDS = [
  '修护',
  '精华液',
  '一件代发',
  '看实物',
  '量大从优',
  '蓝莓罐头',
  '竹编簸箕',
  '黄铜门环',
  '陶瓷浴缸',
  '榫卯书架',
]

/** Rules watched in shadow from the start, as many as ten; returns how many. Their trial is left out: it is not measured. */
export const putInShadow = async ({ parts, town }: BenchDatabase): Promise<number> => {
  const admin = makeContext(parts, (await findPersonActor(parts, town.ids.administrator))!)
  for (const word of WORDS)
    await proposeRule(admin, {
      kind: 'add',
      term: { category: 'GRADE', severity: 3, words: [`${word}`] },
      reason: '测量用',
    })
  await admin.db.updateTable('lexiconRule').set({ state: 'shadow', shadowSince: new Date() }).execute()
  return WORDS.length
}
