import { randomUUID } from 'node:crypto'
import { proposeRule } from '../../server/detection/rules/propose-rule.ts'
import { givenWatchedRule, newWord } from './given-rule.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

/** For the mutations about the lexicon, an input that would be taken; each about a rule of its own. */
export const lexiconInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const own = () => `臻品${randomUUID().slice(0, 8)}`
  const draft = async () => proposeRule(await house.as('administrator'), newWord(own()))
  const [moved, revised] = [await draft(), await draft()]
  const { hitId } = await givenWatchedRule(house, own())
  const term = {
    ...{ category: 'GRADE', severity: 4, words: [own()] },
    caveat: { zh: '品牌自己的系列名称除外', en: 'Unless the brand itself calls a line so' },
  }
  const rule = { kind: 'ADD', term, reason: '举报中的新说法' }
  return {
    proposeLexiconRule: { as: 'administrator', input: rule },
    reviseLexiconRule: {
      as: 'administrator',
      input: { ...rule, ruleId: revised.id, expectedVersion: revised.version },
    },
    moveLexiconRule: {
      as: 'administrator',
      input: { ruleId: moved.id, expectedVersion: moved.version, step: 'TRY', reason: '试运行' },
    },
    reviewLexiconHit: { as: 'administrator', input: { hitId, verdict: 'RIGHT' } },
    importLexicon: {
      as: 'administrator',
      input: { file: JSON.stringify({ ...term, words: [own()] }), reason: '导入' },
    },
  }
}
