import { ATTENTIONS, type Attention, attentionWords } from '../server/sellers/register/attentions.ts'
import { builder } from './builder.ts'

export const AttentionRef = builder.enumType('SellerAttention', {
  description: 'Why a seller asks for somebody’s eye.',
  values: Object.fromEntries(
    ATTENTIONS.map((name) => [
      name,
      { value: name, description: `${attentionWords[name].en} (${attentionWords[name].zh}).` },
    ]),
  ) as Record<Attention, { value: Attention; description: string }>,
})
