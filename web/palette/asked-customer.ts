/** What the server is asked about a customer: the beginning of an account, or a whole telephone number. */
export type Asked = { readonly account: string } | { readonly contact: string } | null

/**
 * A telephone is only asked for when it is complete: every such question counts, and who asked many is held up for a
 * while. A case number is no account.
 */
export function askedCustomer(typed: string, fewest: number): Asked {
  if (/^(\+?86)?1[0-9]{10}$/.test(typed) || /^0[0-9]{2,3}-?[0-9]{7,8}$/.test(typed)) return { contact: typed }
  const isAccount = /^[\w@.+-]{1,64}$/.test(typed) && /[0-9@]/.test(typed)
  return isAccount && typed.length >= fewest && typed.length < 17 ? { account: typed } : null
}
