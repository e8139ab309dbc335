import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

/** 委托调解: Order 121, articles 18 to 27: to a consumers’ association or another lawful body, with both consents; once. */
export const delegateMediation = defineCaseAction({
  name: 'delegateMediation',
  words: { zh: '委托调解', en: 'Delegate mediation' },
  consequence: {
    zh: '受托组织以本机关名义调解，不得再委托；期限照常计算',
    en: 'The body mediates in the name of this office and may not pass it on; the limit runs on',
  },
  from: { mediation: ['accepted', 'mediating'] },
  needs: ({ facts }) =>
    facts.delegatedTo === undefined
      ? null
      : {
          zh: `已经委托${facts.delegatedTo}，不得再委托`,
          en: `It is delegated to ${facts.delegatedTo} and may not be passed on`,
        },
  fields: [
    {
      name: 'kind',
      kind: 'CHOICE',
      words: { zh: '受托组织', en: 'What kind of body' },
      required: true,
      options: () => [
        { value: 'consumersAssociation', words: { zh: '消费者协会', en: 'Consumers’ association' } },
        { value: 'mediationBody', words: { zh: '依法成立的其他调解组织', en: 'Another lawful mediation body' } },
      ],
    },
    { name: 'body', kind: 'TEXT', words: { zh: '组织名称', en: 'Its name' }, required: true, maxLength: 100 },
    {
      name: 'complainantConsents',
      kind: 'BOOLEAN',
      words: { zh: '投诉人同意委托', en: 'The complainant consents' },
      required: true,
      mustHold: true,
    },
    {
      name: 'respondentConsents',
      kind: 'BOOLEAN',
      words: { zh: '被投诉人同意委托', en: 'The seller consents' },
      required: true,
      mustHold: true,
    },
  ],
  story: () => ({
    zh: '经双方同意，已委托调解组织调解',
    en: 'With both sides’ consent a mediation body was asked to mediate',
  }),
  apply: ({ kind, body }) => ({
    facts: { delegatedTo: String(body).trim() },
    message: { zh: `受托调解组织：${body}`, en: `The body that mediates: ${body}` },
    data: { kind, body },
  }),
})
