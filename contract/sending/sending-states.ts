/** How far something that goes out is; apart from its endpoints, as an address names it before the page is there. */
export { type SendingState, sendingStates } from '#domain/sending/sending.ts'
