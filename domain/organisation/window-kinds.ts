export type Channel =
  | 'hotline10000'
  | 'businessHall'
  | 'accountManager'
  | 'webSelfService'
  | 'siteHotline'
  | 'siteEmail'
  | 'spHotline'
  | 'spEmail'
  | 'spPortal'
  | 'regulator'

export type WindowKind =
  | 'hotline10000'
  | 'businessHall'
  | 'accountManager'
  | 'webSelfService'
  | 'siteContact'
  | 'spContact'

/** Who owns a window: the province's company, the national platform division, or an SP. */
export type WindowOwner = 'provincialCompany' | 'platformDivision' | 'serviceProvider'

/** The six kinds of service window, their owners and the channels they answer (R3, R4). */
export const windowKinds = {
  hotline10000: { owner: 'provincialCompany', channels: ['hotline10000'] },
  businessHall: { owner: 'provincialCompany', channels: ['businessHall'] },
  accountManager: { owner: 'provincialCompany', channels: ['accountManager'] },
  webSelfService: { owner: 'platformDivision', channels: ['webSelfService'] },
  siteContact: { owner: 'platformDivision', channels: ['siteHotline', 'siteEmail'] },
  spContact: { owner: 'serviceProvider', channels: ['spHotline', 'spEmail'] },
} as const satisfies Record<WindowKind, { owner: WindowOwner; channels: readonly Channel[] }>

/** Channels by which an SP itself, or the regulator, speaks to us; they belong to no service window. */
export const directChannels = ['spPortal', 'regulator'] as const satisfies readonly Channel[]
