import type { Option } from '../core/field.ts'
import type { Words } from '../core/words.ts'
import { findGround, type GroundList, groundsFor } from '../law/grounds.ts'
import type { CaseRow } from './define-case-action.ts'

/** The grounds that the case's own ruleset knows, as choices. */
export const groundOptions =
  (list: GroundList) =>
  (found: CaseRow): Option[] =>
    groundsFor(found.ruleset, list).map(({ value, label, article }) => ({ value, words: label, article }))

/** What the party is given: the ground in plain words, the officer's reason, and the routes that stay open. */
export const tellGround = (ruleset: string, list: GroundList, value: string, reason: string): Words => {
  const ground = findGround(ruleset, list, value)
  if (!ground) throw new Error(`The ruleset ${ruleset} does not know the ground ${value}.`)
  const routes = ground.otherRoutes
  return {
    zh: [`${ground.told.zh}（${ground.article.zh}）`, reason, routes && `${routes.text.zh}（${routes.article.zh}）`]
      .filter(Boolean)
      .join('\n'),
    en: [`${ground.told.en} (${ground.article.en})`, reason, routes && `${routes.text.en} (${routes.article.en})`]
      .filter(Boolean)
      .join('\n'),
  }
}
