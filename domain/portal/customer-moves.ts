/** What a customer does to their case, in their own words. */
export const customerMoves = ['supplement', 'remind', 'withdraw', 'accept', 'reject'] as const
export type CustomerMove = (typeof customerMoves)[number]
