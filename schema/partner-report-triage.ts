import { IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import { triageReport } from '../server/partners/triage-report.ts'
import { builder } from './builder.ts'
import { PartnerReportRef } from './partner-report.ts'

const TriageDecisionRef = builder.enumType('TriageDecision', {
  description: 'What to make of a report.',
  values: {
    OPEN_CASE: {
      description:
        '转办案: opens a report case; its first clock runs from the day the report came (Order 121, article 31).',
    },
    INFO_ONLY: { description: '仅作参考: keeps it for information. Needs a note.' },
  },
})

const TriageReportInput = builder.inputType('TriageReportInput', {
  description: 'A decision on a report.',
  fields: (t) => ({
    reportId: t.field({ type: 'UUID', required: true, description: 'The report.' }),
    decision: t.field({ type: TriageDecisionRef, required: true, description: 'What to make of it.' }),
    note: t.string({
      description: 'For colleagues, at most 500 characters; with INFO_ONLY the reason, which is needed.',
    }),
  }),
})

builder.mutationField('triageReport', (t) =>
  t.field({
    type: PartnerReportRef,
    description: 'Decides on a partner’s report, once. Intake and heads. IllegalTransition when it is decided already.',
    errors: {
      types: [InvalidInput, IllegalTransition],
      union: { name: 'TriageReportResult', description: 'What came of triageReport.' },
    },
    args: { input: t.arg({ type: TriageReportInput, required: true, description: 'The report and the decision.' }) },
    resolve: (_root, { input }, ctx) => triageReport(ctx, input),
  }),
)
