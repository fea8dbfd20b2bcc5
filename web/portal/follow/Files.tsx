import { useState } from 'react'
import type { Followed } from '#contract/portal/following.ts'
import type { No } from '../ask.ts'
import { useWords } from '../language.ts'
import type { Way } from './way.ts'

type Props = {
  readonly way: Way
  readonly seen: Followed
  readonly onOver: () => void
  readonly onSent: (files: number) => void
}

/** Files to go with the case, one after the other. */
export function Files({ way, seen, onOver, onSent }: Props) {
  const { w, told } = useWords()
  const [going, setGoing] = useState<string | null>(null)
  const [no, setNo] = useState<No | null>(null)
  if (!seen.mayAttach && seen.files === 0) return null
  const send = async (files: readonly File[]) => {
    setNo(null)
    for (const file of files) {
      setGoing(file.name)
      const said = await way.attach(file)
      setGoing(null)
      if (!said.ok && way.isOver(said.no)) return onOver()
      if (!said.ok) return setNo(said.no)
      onSent(said.value.files)
    }
  }
  return (
    <section className="card">
      <h2>{w.filesTitle}</h2>
      <p role="status">
        {going === null ? (seen.files > 0 ? w.filesCount(seen.files) : '') : w.fileSending(going)}
      </p>
      <p role="alert" className={no ? 'note bad' : 'note none'}>
        {no ? told(no) : ''}
      </p>
      {seen.mayAttach ? (
        <div className="field">
          <label htmlFor="files">{w.filesLabel}</label>
          <input
            id="files"
            type="file"
            multiple
            onChange={(event) => {
              void send([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </div>
      ) : null}
    </section>
  )
}
