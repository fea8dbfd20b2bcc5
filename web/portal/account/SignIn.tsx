import { type FormEvent, useState } from 'react'
import { askSignInCode, enterAccount } from '#contract/portal/account.ts'
import { ask, type No } from '../ask.ts'
import { Field } from '../Field.tsx'
import { Code, Refusal, type Sent } from '../follow/Code.tsx'
import { useWords } from '../language.ts'
import type { Offer } from '../Portal.tsx'
import { useAccount } from './account.ts'

/** Signing in: a telephone or a mail address, then the code that is sent there. */
export function SignIn({ offer: { signIn } }: { readonly offer: Offer }) {
  const { w, speak } = useWords()
  const { look } = useAccount()
  const [contact, setContact] = useState('')
  const [sent, setSent] = useState<Sent | null>(null)
  const come = async () => {
    const account = await look()
    if (account?.kept.language) speak(account.kept.language)
  }
  if (!signIn.phone && !signIn.mail)
    return (
      <>
        <h1>{w.signInTitle}</h1>
        <p className="note">{w.signInOff}</p>
      </>
    )
  return (
    <>
      <h1>{w.signInTitle}</h1>
      {sent === null ? (
        <Ask {...{ signIn, contact }} onType={setContact} onSent={setSent} />
      ) : (
        <Code
          told={w.signInSent(sent.minutes)}
          enterWords={w.signIn}
          enter={(code) => ask(enterAccount, { body: { ticket: sent.ticket, code } })}
          onIn={come}
          onBack={() => setSent(null)}
        />
      )}
    </>
  )
}

type AskProps = {
  readonly signIn: Offer['signIn']
  readonly contact: string
  readonly onType: (contact: string) => void
  readonly onSent: (sent: Sent) => void
}

function Ask({ signIn, contact, onType, onSent }: AskProps) {
  const { w, language } = useWords()
  const [no, setNo] = useState<No | null>(null)
  const [isTried, setTried] = useState(false)
  const name = w.contactLabel[signIn.phone && signIn.mail ? 'both' : signIn.phone ? 'phone' : 'mail']
  const isEmpty = contact.trim() === ''
  const isWrong = no?.code === 'validationFailed' || no?.code === 'malformed'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isEmpty) return
    const said = await ask(askSignInCode, { body: { contact: contact.trim(), language } })
    setNo(said.ok ? null : said.no)
    if (said.ok) onSent(said.value)
  }
  const error = isTried && isEmpty ? w.fillIn(name) : isWrong ? w.wrong(name) : undefined
  return (
    <form className="card" noValidate onSubmit={send}>
      <p>{w.signInText}</p>
      <Refusal no={isWrong ? null : no} />
      <Field {...{ id: 'contact', name, error }} isRequired>
        {(own) => (
          <input
            {...own}
            type={signIn.phone ? (signIn.mail ? 'text' : 'tel') : 'email'}
            autoComplete={signIn.phone ? 'tel' : 'email'}
            autoCapitalize="off"
            maxLength={150}
            value={contact}
            onChange={(event) => onType(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="strong">
        {w.sendCode}
      </button>
    </form>
  )
}
