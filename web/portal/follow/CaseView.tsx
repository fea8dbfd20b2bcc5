import { type ReactNode, useState } from 'react'
import type { Followed } from '#contract/portal/following.ts'
import { shortTime } from '../../operator-time.ts'
import { useWords } from '../language.ts'
import { Files } from './Files.tsx'
import { Moves } from './Moves.tsx'
import type { Way } from './way.ts'

type Props = {
  readonly way: Way
  readonly seen: Followed
  readonly onSeen: (seen: Followed) => void
  /** The time at the case is over. */
  readonly onOver: () => void
  /** Where the answers are for whoever has not proved to be the customer. */
  readonly locked?: ReactNode
  /** The way out, below everything. */
  readonly out: ReactNode
}

/** A case as its customer reads it. */
export function CaseView({ way, seen, onSeen, onOver, locked = null, out }: Props) {
  const { w, either } = useWords()
  const [done, setDone] = useState('')
  const until = seen.needed?.until ?? null
  const moved = (after: Followed, move: Followed['may'][number]) => {
    onSeen(after)
    setDone(w.moveDone[move])
  }
  return (
    <>
      <h1>
        <span className="hint">{w.stage}</span> {either(seen.stage)}
      </h1>
      <p role="status" className={done ? 'note good' : 'note none'}>
        {done}
      </p>
      {seen.merged ? <p className="note">{w.merged}</p> : null}
      {seen.needed ? (
        <div className="note bad">
          <strong>{w.neededTitle}</strong>
          <p>{until === null ? w.neededOpen : w.needed(shortTime(until))}</p>
        </div>
      ) : null}
      <Facts seen={seen} />
      {seen.isProved ? <Told seen={seen} /> : locked}
      <Moves {...{ way, seen, onOver }} onDone={moved} />
      <Files {...{ way, seen, onOver }} onSent={(files) => onSeen({ ...seen, files })} />
      <Past seen={seen} />
      {out}
    </>
  )
}

function Facts({ seen }: Pick<Props, 'seen'>) {
  const { w } = useWords()
  const tier = seen.tier as keyof typeof w.tier | null
  const by = (at: string | null) => (at === null ? w.noPromise : shortTime(at))
  return (
    <section className="card">
      <dl className="facts">
        <dt>{w.number}</dt>
        <dd className="number">{seen.number}</dd>
        {tier !== null ? (
          <>
            <dt>{w.level}</dt>
            <dd>
              {w.tier[tier]} {seen.round > 1 ? w.round(seen.round) : null}
            </dd>
          </>
        ) : null}
        <dt>{w.receivedAt}</dt>
        <dd>{shortTime(seen.receivedAt)}</dd>
        <dt>{w.firstReply}</dt>
        <dd>{by(seen.firstReplyDueAt)}</dd>
        <dt>{w.result}</dt>
        <dd>{by(seen.resolveDueAt)}</dd>
        {seen.satisfaction ? (
          <>
            <dt>{w.rated}</dt>
            <dd>{w.satisfaction[seen.satisfaction]}</dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}

function Told({ seen }: Pick<Props, 'seen'>) {
  const { w } = useWords()
  return (
    <section className="card">
      <h2>{w.toldTitle}</h2>
      {seen.told.length === 0 ? <p>{w.toldNone}</p> : null}
      {seen.told.map((one) => (
        <article key={one.at} className="said">
          <h3>
            {one.isResult ? w.isResult : w.isReply} <time dateTime={one.at}>{shortTime(one.at)}</time>
          </h3>
          <p className="words">{one.words}</p>
        </article>
      ))}
    </section>
  )
}

function Past({ seen }: Pick<Props, 'seen'>) {
  const { w, either } = useWords()
  return (
    <section className="card">
      <h2>{w.stepsTitle}</h2>
      <ol className="steps">
        {seen.steps.map((one) => (
          <li key={`${one.at} ${one.en}`}>
            <time dateTime={one.at}>{shortTime(one.at)}</time> {either(one)}
          </li>
        ))}
      </ol>
      {seen.own === null ? null : (
        <>
          <h2>{w.ownTitle}</h2>
          <p className="words">{seen.own}</p>
        </>
      )}
      {seen.added.length === 0 ? null : <h2>{w.addedTitle}</h2>}
      {seen.added.map((one) => (
        <p key={`${one.at} ${one.words}`} className="words">
          <time dateTime={one.at}>{shortTime(one.at)}</time> {one.words}
        </p>
      ))}
    </section>
  )
}
