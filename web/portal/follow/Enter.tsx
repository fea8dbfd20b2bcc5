import { type FormEvent, useState } from 'react'
import { askPortalCode, enterPortal } from '#contract/portal/following.ts'
import { ask, type No } from '../ask.ts'
import { Field } from '../Field.tsx'
import { useWords } from '../language.ts'

type Sent = { readonly ticket: string; readonly minutes: number }

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
      {canFollow && sent !== null ? <Code sent={sent} onIn={onIn} onBack={() => setSent(null)} /> : null}
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

type CodeProps = { readonly sent: Sent; readonly onIn: () => void; readonly onBack: () => void }

function Code({ sent, onIn, onBack }: CodeProps) {
  const { w } = useWords()
  const [code, setCode] = useState('')
  const [no, setNo] = useState<No | null>(null)
  const [isTried, setTried] = useState(false)
  const isCode = /^\d{6}$/.test(code)
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isCode) return
    const said = await ask(enterPortal, { body: { ticket: sent.ticket, code } })
    setNo(said.ok ? null : said.no)
    if (said.ok) onIn()
  }
  return (
    <form className="card" noValidate onSubmit={enter}>
      <h2>{w.codeTitle}</h2>
      <p role="status">{w.codeSent(sent.minutes)}</p>
      <Refusal no={no} />
      <Digits
        {...{ id: 'code', name: w.codeLabel, value: code, onType: setCode, most: 6, isCode: true }}
        error={isTried && !isCode ? w.wrong(w.codeLabel) : undefined}
      />
      <div className="beside">
        <button type="submit" className="strong">
          {w.enter}
        </button>
        <button type="button" className="plain" onClick={onBack}>
          {w.back}
        </button>
      </div>
    </form>
  )
}

function Refusal({ no }: { readonly no: No | null }) {
  const { told } = useWords()
  return (
    <p role="alert" className={no ? 'note bad' : 'note none'}>
      {no ? told(no) : ''}
    </p>
  )
}

type DigitsProps = {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly most: number
  readonly isCode?: boolean
  readonly error: string | undefined
  readonly onType: (text: string) => void
}

function Digits({ id, name, value, most, isCode = false, error, onType }: DigitsProps) {
  return (
    <Field {...{ id, name, error }} isRequired>
      {(own) => (
        <input
          {...own}
          inputMode="numeric"
          autoComplete={isCode ? 'one-time-code' : 'off'}
          maxLength={most}
          value={value}
          onChange={(event) => onType(event.target.value.trim())}
        />
      )}
    </Field>
  )
}
