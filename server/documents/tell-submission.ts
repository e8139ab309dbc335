import { describeDetails, describeToldSeller } from '../cases/describe-case.ts'
import type { Submission } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import { listEvidence } from '../evidence/evidence-store.ts'
import { remedies } from '../law/remedies.ts'
import { sayDay } from '../law/say-day.ts'
import type { CaseFacts } from './case-facts.ts'

/** What was filed, in the filer's words, for papers that name the filer. */
export const tellSubmission = async (
  ctx: Ctx,
  submission: Submission,
): Promise<NonNullable<CaseFacts['submission']>> => ({
  narrative: submission.narrative,
  happenedOn: submission.happenedOn ? sayDay(submission.happenedOn).zh : '',
  wants: [
    ...remedies.filter((one) => submission.wants.includes(one.value)).map((one) => one.label.zh),
    ...(submission.otherWant ? [submission.otherWant] : []),
  ].join('、'),
  details: inLine(describeDetails('zh-CN', submission)),
  consentPublish: submission.consentPublish ? '同意' : '不同意',
  consentDelegate: submission.consentDelegate ? '同意' : '不同意',
  told: inLine(describeToldSeller('zh-CN', submission)),
  evidence: (await listEvidence(ctx, [submission.id])).map((file) => file.fileName),
})

const inLine = (pairs: readonly { label: string; value: string }[]): string =>
  pairs.map(({ label, value }) => `${label}：${value}`).join('；')
