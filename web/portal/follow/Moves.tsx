import { type FormEvent, useState } from 'react'
import type { Followed } from '#contract/portal/following.ts'
import { newKey } from '../../request-key.ts'
import type { No } from '../ask.ts'
import { useKept } from '../kept.ts'
import { useWords } from '../language.ts'
import type { Way } from './way.ts'

type Move = Followed['may'][number]
type Satisfaction = 'satisfied' | 'accepted' | 'dissatisfied'
type Props = {
  readonly way: Way
  readonly seen: Followed
  readonly onOver: () => void
  readonly onDone: (after: Followed, move: Move) => void
}

const rates: readonly Satisfaction[] = ['satisfied', 'accepted', 'dissatisfied']
const mustSay: readonly Move[] = ['supplement', 'reject']

/** What the customer may do now, each folded until it is wanted; what is waited for is open. */
export function Moves({ seen, ...more }: Props) {
  const { w } = useWords()
  return (
    <section className="moves">
      {seen.may.map((move) => (
        <details key={move} open={seen.needed !== null && move === 'supplement'} className="card">
          <summary>{w.move[move]}</summary>
          <MoveForm seen={seen} move={move} {...more} />
        </details>
      ))}
    </section>
  )
}

function MoveForm({ way, seen, move, onOver, onDone }: Props & { readonly move: Move }) {
  const { w, told } = useWords()
  const [text, keep, drop] = useKept(`${seen.number}.${move}`, '')
  const [satisfaction, rate] = useState<Satisfaction | null>(null)
  const [key, setKey] = useState(newKey)
  const [no, setNo] = useState<No | null>(null)
  const [isTried, setTried] = useState(false)
  const isWhole = move === 'accept' ? satisfaction !== null : !mustSay.includes(move) || text.trim() !== ''
  const missing = move === 'accept' ? w.chooseOne : w.fillIn(w.moveText[move])
  const make = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isWhole) return
    const said = await way.move(move, { text, satisfaction }, key)
    if (!said.ok && way.isOver(said.no)) return onOver()
    setNo(said.ok ? null : said.no)
    // What the server has answered may be said again in another way; what it has not keeps its number.
    if (said.ok || said.no.code !== 'unreachable') setKey(newKey())
    if (!said.ok) return
    drop()
    setTried(false)
    onDone(said.value, move)
  }
  const error = no ? told(no) : isTried && !isWhole ? missing : ''
  return (
    <form noValidate onSubmit={make}>
      {w.moveHint[move] ? <p className="hint">{w.moveHint[move]}</p> : null}
      <p role="alert" className={error ? 'note bad' : 'note none'}>
        {error}
      </p>
      {move === 'accept' ? (
        <Rates chosen={satisfaction} onChoose={rate} />
      ) : (
        <div className="field">
          <label htmlFor={`say-${move}`}>{w.moveText[move]}</label>
          <textarea
            id={`say-${move}`}
            rows={4}
            maxLength={8000}
            value={text}
            onChange={(event) => keep(event.target.value)}
          />
        </div>
      )}
      <button type="submit" className="strong">
        {w.moveDo[move]}
      </button>
    </form>
  )
}

type RatesProps = {
  readonly chosen: Satisfaction | null
  readonly onChoose: (chosen: Satisfaction) => void
}

function Rates({ chosen, onChoose }: RatesProps) {
  const { w } = useWords()
  return (
    <fieldset className="kinds">
      <legend>{w.moveText.accept}</legend>
      {rates.map((one) => (
        <label key={one} className="choice">
          <input type="radio" name="satisfaction" checked={chosen === one} onChange={() => onChoose(one)} />
          <span>{w.satisfaction[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}
