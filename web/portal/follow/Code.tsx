import { type FormEvent, useState } from 'react'
import type { No, Said } from '../ask.ts'
import { Field } from '../Field.tsx'
import { useWords } from '../language.ts'

/** A code that is on its way: what it belongs to, and for how long it is good. */
export type Sent = { readonly ticket: string; readonly minutes: number }

type CodeProps = {
  /** What is said of the code that was sent. */
  readonly told: string
  readonly enterWords: string
  readonly enter: (code: string) => Promise<Said<unknown>>
  readonly onIn: () => void
  readonly onBack: () => void
}

/** Where the code is typed that was sent. */
export function Code({ told, enterWords, enter, onIn, onBack }: CodeProps) {
  const { w } = useWords()
  const [code, setCode] = useState('')
  const [no, setNo] = useState<No | null>(null)
  const [isTried, setTried] = useState(false)
  const isCode = /^\d{6}$/.test(code)
  const give = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isCode) return
    const said = await enter(code)
    setNo(said.ok ? null : said.no)
    if (said.ok) onIn()
  }
  return (
    <form className="card" noValidate onSubmit={give}>
      <h2>{w.codeTitle}</h2>
      <p role="status">{told}</p>
      <Refusal no={no} />
      <Digits
        {...{ id: 'code', name: w.codeLabel, value: code, onType: setCode, most: 6, isCode: true }}
        error={isTried && !isCode ? w.wrong(w.codeLabel) : undefined}
      />
      <div className="beside">
        <button type="submit" className="strong">
          {enterWords}
        </button>
        <button type="button" className="plain" onClick={onBack}>
          {w.back}
        </button>
      </div>
    </form>
  )
}

/** A no, where whoever listens hears it. */
export function Refusal({ no }: { readonly no: No | null }) {
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

/** A field for digits. */
export function Digits({ id, name, value, most, isCode = false, error, onType }: DigitsProps) {
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
