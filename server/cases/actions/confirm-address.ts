import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, yesField } from '../enforcement-fields.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

/** 送达地址确认: penalty procedure rules, article 83: papers sent to the address that was signed for count as served. */
export const confirmAddress = defineCaseAction({
  name: 'confirmAddress',
  words: { zh: '记录送达地址确认书', en: 'Record the address for service' },
  consequence: {
    zh: '按确认的地址送达有效；同意电子送达的可以电子送达',
    en: 'Service to that address holds; electronically too, if the party agreed',
  },
  from: { enforcement: '*' },
  fields: [
    dayField('signedOn', { zh: '当事人签署日期', en: 'Signed by the party on' }),
    yesField('electronic', { zh: '当事人书面同意电子送达', en: 'The party agreed in writing to electronic service' }),
  ],
  apply: ({ signedOn, electronic }) => ({
    facts: { addressConfirmedOn: String(signedOn), electronicService: electronic === true },
    data: { signedOn, electronic: electronic === true },
  }),
  carryOut: async (ctx, { signedOn, electronic }, found) => {
    checkPastDay(ctx, 'signedOn', String(signedOn), found.receivedOn)
    const { addressConfirmedOn, electronicService } = found.facts
    refuseUnchanged(ctx, 'signedOn', addressConfirmedOn === signedOn && electronicService === (electronic === true))
    return undefined
  },
})
