/** The cards of the account page by their place in its address, with the words of their titles. */
export const cardPlaces = {
  password: 'account.password',
  codes: 'account.factor',
  sessions: 'account.sessions',
  keyboard: 'keyboard.title',
} as const

/** The place of a card. */
export type Card = keyof typeof cardPlaces
