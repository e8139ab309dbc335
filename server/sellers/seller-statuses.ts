/**
 * `active`: registered or imported by us. `told`: so far only somebody's word, kept so that the next one to tell the
 * same thing meets it; never shown to the public.
 */
export const SELLER_STATUSES = ['active', 'told'] as const
export type SellerStatus = (typeof SELLER_STATUSES)[number]
