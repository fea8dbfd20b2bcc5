import { useWords } from '../../language.ts'

const shown = [
  ['J K', 'rowNext'],
  ['Enter', 'rowOpen'],
  ['Space', 'rowPeek'],
  ['X', 'rowChoose'],
] as const

/** What the keyboard does in the list, in one line; the sheet has all of it. */
export function KeyHints() {
  const { say } = useWords()
  return (
    <span className="key-hints" aria-hidden>
      {shown.map(([key, id]) => (
        <span key={id}>
          <kbd>{key}</kbd> {say(`shortcut.${id}`)}
        </span>
      ))}
    </span>
  )
}
