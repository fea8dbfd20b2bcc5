import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import { type CustomerAccount, showAccount } from '#contract/portal/account.ts'
import { ask } from '../ask.ts'

/** The account of whoever is signed in; null: nobody is, undefined: it is not known yet. */
export type Known = CustomerAccount | null | undefined

type Accounts = {
  readonly account: Known
  readonly know: (account: CustomerAccount | null) => void
  /** Asks again, as after signing in. */
  readonly look: () => Promise<CustomerAccount | null>
}

/** Who is signed in, for every part of the page. */
export const WhoIsIn = createContext<Accounts>({
  account: null,
  know: () => {},
  look: async () => null,
})

/** Finds out who is signed in, and keeps it while the page is open. */
export function useAccounts(): Accounts {
  const [account, know] = useState<Known>(undefined)
  const look = useCallback(async () => {
    const said = await ask(showAccount)
    const found = said.ok ? said.value.account : null
    know(found)
    return found
  }, [])
  useEffect(() => {
    void look()
  }, [look])
  return { account, know, look }
}

/** Who is signed in. */
export function useAccount(): Accounts {
  return useContext(WhoIsIn)
}
