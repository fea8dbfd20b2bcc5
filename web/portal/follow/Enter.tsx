import { type FormEvent, useState } from 'react'
import { askPortalCode, enterPortal } from '#contract/portal/following.ts'
import { ask, type No } from '../ask.ts'
import { useWords } from '../language.ts'
import { Code, Digits, Refusal, type Sent } from './Code.tsx'

type Props = {
  readonly canFollow: boolean
  /** The case that was just left, which is probably wanted again. */
  readonly number: string
  readonly onIn: () => void
}

/** The way to one's case: number and end of the telephone, then the code. */
export function Enter({ canFollow, number, onIn }: Props) {
  const { w } = useWords()
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <>
      <h1>{w.followTitle}</h1>
      {canFollow ? null : <p className="note">{w.followOff}</p>}
      {canFollow && sent === null ? <Ask first={number} onSent={setSent} /> : null}
      {canFollow && sent !== null ? (
        <Code
          told={w.codeSent(sent.minutes)}
          enterWords={w.enter}
          enter={(code) => ask(enterPortal, { body: { ticket: sent.ticket, code } })}
          onIn={onIn}
          onBack={() => setSent(null)}
        />
      ) : null}
    </>
  )
}

function Ask({ first, onSent }: { readonly first: string; readonly onSent: (sent: Sent) => void }) {
  const { w } = useWords()
  const [number, setNumber] = useState(first)
  const [tail, setTail] = useState('')
  const [no, setNo] = useState<No | null>(null)
  const [isTried, setTried] = useState(false)
  const digits = number.replace(/\s/g, '')
  const isNumber = /^\d{17}$/.test(digits)
  const isTail = /^\d{4}$/.test(tail)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isNumber || !isTail) return
    const said = await ask(askPortalCode, { body: { number: digits, tail } })
    setNo(said.ok ? null : said.no)
    if (said.ok) onSent(said.value)
  }
  return (
    <form className="card" noValidate onSubmit={send}>
      <p>{w.followText}</p>
      <Refusal no={no} />
      <Digits
        {...{ id: 'number', name: w.numberLabel, value: number, onType: setNumber, most: 24 }}
        error={isTried && !isNumber ? w.wrong(w.number) : undefined}
      />
      <Digits
        {...{ id: 'tail', name: w.tailLabel, value: tail, onType: setTail, most: 4 }}
        error={isTried && !isTail ? w.wrong(w.tailLabel) : undefined}
      />
      <button type="submit" className="strong">
        {w.sendCode}
      </button>
    </form>
  )
}
