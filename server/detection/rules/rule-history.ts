import type { Ctx } from '../../core/context.ts'
import { listEvents } from '../../core/event-log.ts'
import type { Words } from '../../core/words.ts'

/** One thing that happened to a rule. `actorId`: the person, null for the worker or the command line. */
export type RuleEntry = {
  id: string
  at: Date
  actorId: string | null
  what: Words
  reason: string | null
  edition: number
}

const said: Record<string, Words> = {
  proposeLexiconRule: { zh: '起草', en: 'Written' },
  reviseLexiconRule: { zh: '修订，回到草稿', en: 'Revised, a draft again' },
  tryLexiconRule: { zh: '开始试运行', en: 'Trial begun' },
  stopLexiconTrial: { zh: '暂停试运行', en: 'Trial stopped' },
  resumeLexiconTrial: { zh: '继续试运行', en: 'Trial gone on with' },
  finishLexiconTrial: { zh: '试运行结束', en: 'Trial finished' },
  shadowLexiconRule: { zh: '开始影子运行', en: 'Watched in shadow' },
  switchOnLexiconRule: { zh: '启用', en: 'Switched on' },
  switchOffLexiconRule: { zh: '停用', en: 'Switched off' },
}

/** What happened to a rule, oldest first; verdicts on single hits left out. */
export const ruleHistory = async (ctx: Ctx, ruleId: string): Promise<RuleEntry[]> =>
  (await listEvents(ctx, [ruleId])).flatMap(({ id, at, type, actorKind, actorId, data }) => {
    const what = said[type]
    if (!what) return []
    const reason = typeof data.reason === 'string' ? data.reason : null
    return [{ id, at, actorId: actorKind === 'person' ? actorId : null, what, reason, edition: Number(data.edition) }]
  })
