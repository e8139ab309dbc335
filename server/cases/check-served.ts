import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import { sayDay } from '../law/say-day.ts'
import { markServed } from './case-paper-store.ts'
import { paperToServe, type ServedPaper } from './case-papers.ts'
import { checkPastDay, refuseAnswer } from './check-day.ts'
import type { Answers, CaseRow, Effect } from './define-case-action.ts'
import { choiceField, dayField, yesField } from './enforcement-fields.ts'
import { findCaseClock, isOverOn } from './find-case-clock.ts'

/** Penalty procedure rules, article 82, in its order; electronic service by article 83. */
export const serviceModes: Record<string, Words> = {
  direct: { zh: '直接送达', en: 'Handed over' },
  leftBehind: { zh: '留置送达', en: 'Left behind' },
  electronic: { zh: '电子送达', en: 'Electronic' },
  post: { zh: '邮寄或者委托送达', en: 'By post, or entrusted' },
  publicNotice: { zh: '公告送达', en: 'By public notice' },
}

/** How a paper was served. */
export const servedFields = [
  choiceField('mode', { zh: '送达方式', en: 'How it was served' }, serviceModes),
  dayField('servedOn', { zh: '送达日期', en: 'On which day' }),
  yesField(
    'witnessed',
    { zh: '有见证人签名或者录音录像', en: 'Witnessed, or filmed' },
    { zh: '留置送达时必须有', en: 'Needed when it was left behind' },
  ),
]

/**
 * Whether a service holds: left behind only with a witness or a film, electronically only where the party signed for it,
 * by public notice only when the 30 days are over (penalty procedure rules, articles 82 and 83). The paper is the one in
 * force, and not served before it was issued. Answers what the event says of it. InvalidInput otherwise.
 */
export const checkServed = async (ctx: Ctx, found: CaseRow, answers: Answers, form: ServedPaper): Promise<Effect> => {
  const servedOn = String(answers.servedOn)
  const served = await servePaper(ctx, found, { form, path: 'servedOn', servedOn })
  if (answers.mode === 'leftBehind' && answers.witnessed !== true)
    refuseAnswer(ctx, 'witnessed', {
      zh: '留置送达须有见证人或者录音录像',
      en: 'Leaving it behind needs a witness or a film.',
    })
  if (answers.mode === 'electronic' && found.facts.electronicService !== true)
    refuseAnswer(ctx, 'mode', {
      zh: '当事人没有签署同意电子送达的送达地址确认书',
      en: 'The party has not signed for electronic service.',
    })
  if (answers.mode !== 'publicNotice') return served
  const notice = found.facts.announcedOn ? await findCaseClock(ctx, found.id, 'K9') : undefined
  if (!notice || !isOverOn(notice, servedOn))
    refuseAnswer(ctx, 'servedOn', {
      zh: notice ? `公告期到${sayDay(notice.dueOn).zh}（含当日）为止，期满后才视为送达` : '还没有发布公告',
      en: notice
        ? `Served only when the notice has run out, after ${sayDay(notice.dueOn).en}.`
        : 'No public notice was given yet.',
    })
  return served
}

/** Refuses an answer that is not what the paper that is handed over says; where it says nothing, anything goes. */
export const refuseUnlike = (ctx: Ctx, path: string, answer: unknown, said: unknown): void => {
  if (said === undefined || answer === said) return
  refuseAnswer(ctx, path, {
    zh: '与已签发的文书所写的不一致，请核对；文书有误的，先重新签发',
    en: 'The paper that was issued says otherwise. Look again; if the paper is wrong, issue it again first.',
  })
}

/** Takes a paper as served: in this case, of this version. InvalidInput for `path` before it was issued or in the future. */
export const servePaper = async (
  ctx: Ctx,
  found: CaseRow,
  { form, path, servedOn }: { form: ServedPaper; path: string; servedOn: string },
): Promise<Effect> => {
  const { documentId, number, version, issuedOn } = paperToServe(found, form)!
  checkPastDay(ctx, path, servedOn, issuedOn)
  await markServed(ctx, documentId, servedOn)
  return { data: { served: { form, number, version, documentId } } }
}
