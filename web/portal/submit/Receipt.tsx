import { useEffect, useRef, useState } from 'react'
import type { Receipt as Given } from '#contract/portal/window.ts'
import { shortTime } from '../../operator-time.ts'
import { useWords } from '../language.ts'

type Props = { readonly receipt: Given; readonly onAnother: () => void }

/** What whoever submitted takes away: the number and the two promised times. */
export function Receipt({ receipt, onAnother }: Props) {
  const { w } = useWords()
  const [isCopied, setCopied] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const by = (at: string | null) => (at === null ? w.noPromise : shortTime(at))
  const copy = async () => {
    await navigator.clipboard.writeText(receipt.number)
    setCopied(true)
  }
  return (
    <section className="card">
      <h1 ref={title} tabIndex={-1}>
        {w.receiptTitle}
      </h1>
      <p>{w.receiptText}</p>
      <dl className="facts">
        <dt>{w.number}</dt>
        <dd className="number">{receipt.number}</dd>
        <dt>{w.firstReply}</dt>
        <dd>{by(receipt.firstReplyDueAt)}</dd>
        <dt>{w.result}</dt>
        <dd>{by(receipt.resolveDueAt)}</dd>
      </dl>
      <div className="beside">
        <a
          className="button strong"
          href={receipt.own ? `/service/account/cases/${receipt.number}` : '/service/follow'}
        >
          {w.seeCase}
        </a>
        {navigator.clipboard ? (
          <button type="button" onClick={copy}>
            {w.copy}
          </button>
        ) : null}
        <button type="button" className="plain" onClick={onAnother}>
          {w.another}
        </button>
      </div>
      <p role="status">{isCopied ? w.copied : ''}</p>
    </section>
  )
}
