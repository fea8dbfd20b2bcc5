import type { ReactNode } from 'react'

type Props = { readonly text: string; readonly marks: readonly (readonly [number, number])[] }

/** A text with what was found in it marked. */
export function Marked({ text, marks }: Props) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, until] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, until)}</mark>)
    at = until
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
