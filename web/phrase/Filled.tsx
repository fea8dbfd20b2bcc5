import { useWords } from '../language.ts'
import { piecesOf, type Values } from './fill.ts'

/** A sentence as it would read in this case: what was filled in and what is missing stand out. */
export function Filled({ content, values }: { readonly content: string; readonly values: Values }) {
  const { say } = useWords()
  const pieces = piecesOf(content, values)
  return (
    <>
      <p className="phrase-filled">
        {pieces.map(({ kind, text }, index) =>
          kind === 'plain' ? (
            text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name and never change places
            <mark key={index} className={kind}>
              {text}
            </mark>
          ),
        )}
      </p>
      {pieces.some((one) => one.kind === 'missing') ? <small>{say('phrase.missing')}</small> : null}
    </>
  )
}
