import { useState } from 'react'
import { deleteAccount, leaveAccount, leaveAccountEverywhere } from '#contract/portal/account.ts'
import { timeOfDay } from '../../operator-time.ts'
import { ask, type No } from '../ask.ts'
import { dropKept } from '../kept.ts'
import { useWords } from '../language.ts'
import type { Offer } from '../Portal.tsx'
import { useAccount } from './account.ts'
import { KeptForm } from './KeptForm.tsx'
import { OwnCasePage } from './OwnCasePage.tsx'
import { OwnCases } from './OwnCases.tsx'
import { SignIn } from './SignIn.tsx'

/** The customer's own page: their cases, what is kept of them, the ways out. Without signing in, the way to it. */
export function AccountPage({ offer, number }: { readonly offer: Offer; readonly number: string | null }) {
  const { w } = useWords()
  const { account } = useAccount()
  if (account === undefined) return <p role="status">{w.waiting}</p>
  if (account === null) return <SignIn offer={offer} />
  if (number !== null) return <OwnCasePage number={number} />
  return (
    <>
      <h1>{w.accountTitle}</h1>
      <p>{w.signedInAs(account.contact, timeOfDay(account.until))}</p>
      <OwnCases />
      <KeptForm account={account} offer={offer} />
      <WaysOut />
    </>
  )
}

function WaysOut() {
  const { w, told } = useWords()
  const { know } = useAccount()
  const [no, setNo] = useState<No | null>(null)
  const leave = async (how: typeof leaveAccount | typeof leaveAccountEverywhere | typeof deleteAccount) => {
    const said = await ask(how)
    if (!said.ok && said.no.code !== 'portalNotSignedIn') return setNo(said.no)
    dropKept('draft')
    know(null)
  }
  return (
    <>
      <p role="alert" className={no ? 'note bad' : 'note none'}>
        {no ? told(no) : ''}
      </p>
      <div className="beside apart">
        <button type="button" onClick={() => leave(leaveAccount)}>
          {w.signOut}
        </button>
        <button type="button" onClick={() => leave(leaveAccountEverywhere)}>
          {w.signOutEverywhere}
        </button>
      </div>
      <details className="card">
        <summary>{w.deleteTitle}</summary>
        <p>{w.deleteText}</p>
        <button type="button" onClick={() => leave(deleteAccount)}>
          {w.deleteDo}
        </button>
      </details>
    </>
  )
}
