/** By what the table of the board may be told apart; the page comes without the forms of the contract. */
export const boardFields = ['holder', 'province', 'mainWindow', 'category', 'channel', 'sp'] as const
export type BoardField = (typeof boardFields)[number]

/** What the address of the board keeps. */
export type BoardSearch = { readonly by?: BoardField }

/** The search part of the address, with what makes no sense left out. */
export function boardSearch({ by }: Record<string, unknown>): BoardSearch {
  const field = boardFields.find((one) => one === by)
  return field ? { by: field } : {}
}

/** What the address of the scorecard keeps: a month, and the SP whose months are shown. */
export type ScorecardSearch = { readonly month?: string; readonly sp?: string }

/** The search part of the address, with what makes no sense left out. */
export function scorecardSearch({ month, sp }: Record<string, unknown>): ScorecardSearch {
  return {
    ...(/^20[0-9]{2}-(0[1-9]|1[0-2])$/.test(String(month)) ? { month: String(month) } : {}),
    ...(typeof sp === 'string' && sp ? { sp } : {}),
  }
}
