import { defineCaseAction } from '../define-case-action.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

/** 认定被投诉人: points the case at another party in the register. */
export const identifySeller = defineCaseAction({
  name: 'identifySeller',
  words: { zh: '认定商家', en: 'Identify the seller' },
  consequence: {
    zh: '本案改为指向所选商家，可再次更改',
    en: 'The case will point at this seller; it can be changed again',
  },
  from: { mediation: '*', report: '*', enforcement: ['filed', 'investigating'] },
  fields: [
    { name: 'sellerId', kind: 'SELLER', words: { zh: '商家', en: 'Seller' }, required: true },
    { name: 'reason', kind: 'TEXT', words: { zh: '依据', en: 'On what ground' }, required: true, maxLength: 300 },
  ],
  apply: ({ sellerId, reason }, found) => ({
    sellerId: String(sellerId),
    note: String(reason),
    data: { from: found.sellerId, to: sellerId },
  }),
  carryOut: async (ctx, { sellerId }, found) => {
    refuseUnchanged(ctx, 'sellerId', sellerId === found.sellerId)
    return undefined
  },
})
