import { useCallback, useEffect, useState } from 'react'
import { listOwnCases, type OwnCase } from '#contract/portal/own-cases.ts'
import { shortTime } from '../../operator-time.ts'
import { ask, type No } from '../ask.ts'
import { useWords } from '../language.ts'
import { useAccount } from './account.ts'

/** All cases of the customer, the newest first, some at a time. */
export function OwnCases() {
  const { w, told } = useWords()
  const { know } = useAccount()
  const [cases, setCases] = useState<readonly OwnCase[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [no, setNo] = useState<No | null>(null)
  const read = useCallback(
    async (after: string | null) => {
      const said = await ask(listOwnCases, after === null ? {} : { query: { after } })
      if (!said.ok && said.no.code === 'portalNotSignedIn') return know(null)
      setNo(said.ok ? null : said.no)
      if (!said.ok) return
      setCases((before) => [...(after === null ? [] : (before ?? [])), ...said.value.cases])
      setNext(said.value.next)
    },
    [know],
  )
  useEffect(() => {
    void read(null)
  }, [read])
  return (
    <section className="card">
      <h2>{w.casesTitle}</h2>
      <p className="hint">{w.casesText}</p>
      {no ? (
        <p role="alert" className="note bad">
          {told(no)}
        </p>
      ) : null}
      <p role="status">{cases === null && !no ? w.waiting : cases?.length === 0 ? w.casesNone : ''}</p>
      <ul className="own">
        {cases?.map((one) => (
          <li key={one.number}>
            <Line one={one} />
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <button type="button" onClick={() => read(next)}>
          {w.casesMore}
        </button>
      )}
    </section>
  )
}

function Line({ one }: { readonly one: OwnCase }) {
  const { w, either } = useWords()
  const mark = one.needed ? w.caseNeedsYou : one.answered ? w.caseAnswered : null
  const isOver = ['resolved', 'closed', 'cancelled', 'rejected'].includes(one.status)
  return (
    <a className="way" href={`/service/account/cases/${one.number}`}>
      <strong>
        {one.kind === null ? w.kindUnknown : w.kind[one.kind]} · {either(one.stage)}
      </strong>
      {one.own === null ? null : <span>{one.own}</span>}
      {mark === null ? null : <span className="mark">{mark}</span>}
      <span className="hint">
        {one.number} · {w.receivedAt} {shortTime(one.receivedAt)}
        {isOver || one.resolveDueAt === null ? null : <> · {w.caseResult(shortTime(one.resolveDueAt))}</>}
      </span>
    </a>
  )
}
