import { type FormEvent, type Ref, useRef, useState } from 'react'
import { type Receipt as Given, submitAtPortal } from '#contract/portal/window.ts'
import { useAccount } from '../account/account.ts'
import { ask, type No } from '../ask.ts'
import { useKept } from '../kept.ts'
import { useWords } from '../language.ts'
import type { Offer } from '../Portal.tsx'
import { pressed, pressKey } from '../press-key.ts'
import { Search } from '../Search.tsx'
import { Fields } from './Fields.tsx'
import { filledIn, nothingTyped, said, type Typed, type Wrong, wrongBy, wrongIn } from './form.ts'
import { Receipt } from './Receipt.tsx'

/** Submitting: what is typed stays until there is a receipt, and pressing twice is one case. */
export function SubmitPage({ offer }: { readonly offer: Offer }) {
  const { w, language, told } = useWords()
  const { account, typed, type, drop } = useDraft()
  const [wrong, setWrong] = useState<Wrong>({})
  const [no, setNo] = useState<No | null>(null)
  const [isGoing, setGoing] = useState(false)
  const [receipt, setReceipt] = useState<Given | null>(null)
  const summary = useRef<HTMLDivElement>(null)
  const refuse = (found: Wrong, why: No | null) => {
    setWrong(found)
    setNo(why)
    requestAnimationFrame(() => summary.current?.focus())
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isGoing) return
    const found = wrongIn(typed, offer, w)
    if (Object.keys(found).length > 0) return refuse(found, null)
    setGoing(true)
    const body = said(typed)
    const answer = await ask(submitAtPortal, { body, key: pressKey(JSON.stringify(body)) })
    setGoing(false)
    if (!answer.ok) return refuse(wrongBy(answer.no, language, w), answer.no)
    pressed()
    drop()
    setReceipt(answer.value)
  }
  if (receipt) return <Receipt receipt={receipt} onAnother={() => setReceipt(null)} />
  const general = no && Object.keys(wrong).length === 0 ? [told(no)] : [...new Set(Object.values(wrong))]
  return (
    <>
      <h1>{w.submitTitle}</h1>
      <Search />
      <form className="card" noValidate onSubmit={submit}>
        <Problems all={general} ref={summary} />
        {account ? <p className="hint">{w.filledIn}</p> : null}
        <Fields typed={typed} offer={offer} wrong={wrong} onType={type} />
        <p className="hint">{w.kept}</p>
        <div className="beside">
          <button type="submit" className="strong" aria-disabled={isGoing}>
            {isGoing ? w.submitting : w.submit}
          </button>
          <button type="button" className="plain" onClick={drop}>
            {w.clear}
          </button>
        </div>
      </form>
    </>
  )
}

/** What is typed: with what the account keeps wherever a draft left something empty, until one types. */
function useDraft() {
  const { account } = useAccount()
  const [draft, keep, dropDraft] = useKept('draft', filledIn(nothingTyped, account))
  const [isTouched, setTouched] = useState(false)
  const type = (next: Typed) => {
    setTouched(true)
    keep(next)
  }
  const drop = () => {
    setTouched(false)
    dropDraft()
  }
  return { account, typed: isTouched ? draft : filledIn(draft, account), type, drop }
}

type ProblemsProps = { readonly all: readonly string[]; readonly ref: Ref<HTMLDivElement> }

/** All that is wrong, where whoever listens hears it first. */
function Problems({ all, ref }: ProblemsProps) {
  const { w } = useWords()
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={all.length > 0 ? 'note bad' : 'note none'}>
      {all.length > 0 ? (
        <>
          <strong>{w.errorTitle}</strong>
          <ul>
            {all.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
