import { type FormEvent, useState } from 'react'
import type { AnswerOf } from '#contract/endpoint.ts'
import { findForCustomer } from '#contract/portal/window.ts'
import { ask, type No } from './ask.ts'
import { useWords } from './language.ts'

type Found = AnswerOf<typeof findForCustomer>['articles']

/** Answers that were given to others who asked something like it. */
export function Search() {
  const { w, told } = useWords()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [no, setNo] = useState<No | null>(null)
  const find = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const said = await ask(findForCustomer, { body: { text: text.trim() } })
    setNo(said.ok ? null : said.no)
    if (said.ok) setFound(said.value.articles)
  }
  return (
    <section className="card">
      <h2>{w.searchTitle}</h2>
      <search>
        <form onSubmit={find}>
          <label htmlFor="search">{w.searchLabel}</label>
          <div className="beside">
            <input
              id="search"
              value={text}
              maxLength={200}
              onChange={(event) => setText(event.target.value)}
            />
            <button type="submit">{w.searchButton}</button>
          </div>
        </form>
      </search>
      <p role="status">
        {no ? told(no) : found === null ? '' : found.length > 0 ? w.searchFound(found.length) : w.searchNone}
      </p>
      {found?.map((one) => (
        <details key={one.id}>
          <summary>{one.title}</summary>
          <p className="words">{one.answer}</p>
        </details>
      ))}
    </section>
  )
}
