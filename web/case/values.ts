/** Values that a person chooses from, in the order of the screen. */
export const viaNames = ['phone', 'sms', 'mail', 'hall', 'portal'] as const
export const liablePartyNames = ['sp', 'operator', 'shared', 'customer', 'none'] as const
export const satisfactionNames = ['satisfied', 'accepted', 'dissatisfied', 'unknown'] as const
export const spResultNames = ['admitted', 'denied', 'investigating'] as const
export const contactNames = ['primary', 'backup'] as const
export const visibilityNames = ['internal', 'partner'] as const
