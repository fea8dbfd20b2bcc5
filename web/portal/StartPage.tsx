import { useWords } from './language.ts'
import { Search } from './Search.tsx'

/** Where customers begin: what there is to do, and perhaps an answer already. */
export function StartPage() {
  const { w } = useWords()
  return (
    <>
      <h1>{w.startTitle}</h1>
      <p>{w.startText}</p>
      <nav className="ways">
        <a className="way strong" href="/service/new">
          <strong>{w.toSubmit}</strong>
          <span>{w.toSubmitText}</span>
        </a>
        <a className="way" href="/service/follow">
          <strong>{w.toFollow}</strong>
          <span>{w.toFollowText}</span>
        </a>
        <a className="way" href="/service/account">
          <strong>{w.toAccount}</strong>
          <span>{w.toAccountText}</span>
        </a>
        <a className="way" href="/service/contacts">
          <strong>{w.toContacts}</strong>
          <span>{w.toContactsText}</span>
        </a>
      </nav>
      <Search />
    </>
  )
}
