/** How urgent a case is among the others of a desk, the most urgent first. It orders work; it promises nothing. */
export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]
