import { useEffect, useState } from 'react'
import type { AnswerOf } from '#contract/endpoint.ts'
import { showPortal } from '#contract/portal/window.ts'
import { AccountPage } from './account/AccountPage.tsx'
import { useAccount, useAccounts, WhoIsIn } from './account/account.ts'
import { ask, type No } from './ask.ts'
import { ContactsPage } from './ContactsPage.tsx'
import { FollowPage } from './follow/FollowPage.tsx'
import { firstLanguage, keepLanguage, type Language, Spoken, useWords } from './language.ts'
import { StartPage } from './StartPage.tsx'
import { SubmitPage } from './submit/SubmitPage.tsx'

/** What the website offers. */
export type Offer = AnswerOf<typeof showPortal>

/** The window at the website: a page to begin at, one to submit, one to follow, one that says whom to reach. */
export function Portal() {
  const [language, setLanguage] = useState<Language>(firstLanguage)
  const speak = (chosen: Language) => {
    setLanguage(chosen)
    keepLanguage(chosen, true)
  }
  useEffect(() => keepLanguage(language, false), [language])
  return (
    <Spoken value={{ language, speak }}>
      <Sheet />
    </Spoken>
  )
}

function Sheet() {
  const { w, language, speak } = useWords()
  const accounts = useAccounts()
  return (
    <WhoIsIn value={accounts}>
      <a className="skip" href="#content">
        {w.toContent}
      </a>
      <header className="bar">
        <a className="brand" href="/service">
          {w.brand}
        </a>
        <a className="aside" href="/service/account">
          {accounts.account ? w.toAccount : w.signIn}
        </a>
        <button
          type="button"
          className="plain"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
        >
          {w.language}
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        <Page />
      </main>
    </WhoIsIn>
  )
}

function Page() {
  const { w, told } = useWords()
  const { account } = useAccount()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [no, setNo] = useState<No | null>(null)
  useEffect(() => {
    void ask(showPortal).then((said) => (said.ok ? setOffer(said.value) : setNo(said.no)))
  }, [])
  if (no)
    return (
      <p role="alert" className="note bad">
        {told(no)}
      </p>
    )
  if (!offer) return <p role="status">{w.waiting}</p>
  const [, , place, , number = null] = location.pathname.split('/')
  if (place === 'contacts') return <ContactsPage />
  if (place === 'follow') return <FollowPage offer={offer} />
  if (!offer.open) return <h1>{w.closed}</h1>
  if (place === 'account') return <AccountPage offer={offer} number={number} />
  if (place !== 'new') return <StartPage />
  return account === undefined ? <p role="status">{w.waiting}</p> : <SubmitPage offer={offer} />
}
