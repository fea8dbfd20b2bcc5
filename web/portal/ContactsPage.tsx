import { useEffect, useState } from 'react'
import { listPublished, type PublishedContact } from '#contract/portal/window.ts'
import { ask, type No } from './ask.ts'
import { useWords } from './language.ts'

/** How to reach each service provider and the operator's own units. */
export function ContactsPage() {
  const { w, told } = useWords()
  const [all, setAll] = useState<readonly PublishedContact[] | null>(null)
  const [no, setNo] = useState<No | null>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    void ask(listPublished).then((said) => (said.ok ? setAll(said.value.contacts) : setNo(said.no)))
  }, [])
  const found = all?.filter((one) => fits(one, typed.trim().toLowerCase()))
  return (
    <>
      <p>
        <a href="/service">{w.home}</a>
      </p>
      <h1>{w.contactsTitle}</h1>
      <p>{w.contactsText}</p>
      <search className="card">
        <label htmlFor="find-contact">{w.contactsFind}</label>
        <input
          id="find-contact"
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
        />
      </search>
      <p role="status">{no ? told(no) : found ? w.contactsFound(found.length) : w.waiting}</p>
      <ul className="own">
        {found?.map((one) => (
          <li key={`${one.name} ${one.code ?? ''}`} className="card">
            <Contact of={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Contact({ of }: { readonly of: PublishedContact }) {
  const { w } = useWords()
  const more = (['services', 'licence', 'address', 'representative'] as const).filter((one) => of[one] !== '')
  return (
    <>
      <h2>{of.name}</h2>
      <p className="hint">{[of.province, of.code].filter((one) => one !== null).join(' · ')}</p>
      <dl className="facts">
        {of.hotline === '' ? null : (
          <>
            <dt>{w.contact.hotline}</dt>
            <dd>
              <a href={`tel:${of.hotline.replace(/[^\d+*#]/g, '')}`}>{of.hotline}</a>
            </dd>
          </>
        )}
        {of.customerEmail === '' ? null : (
          <>
            <dt>{w.contact.customerEmail}</dt>
            <dd>
              <a href={`mailto:${of.customerEmail}`}>{of.customerEmail}</a>
            </dd>
          </>
        )}
        {more.map((name) => (
          <div key={name} className="fact">
            <dt>{w.contact[name]}</dt>
            <dd>{of[name]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function fits({ name, province, code, services, hotline }: PublishedContact, typed: string): boolean {
  return [name, province, code, services, hotline].join(' ').toLowerCase().includes(typed)
}
