import type { ReactNode } from 'react'
import { useWords } from './language.ts'

type Props = {
  readonly id: string
  readonly name: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly isRequired: boolean
  /** The field itself, with what it must carry. */
  readonly children: (own: {
    readonly id: string
    readonly 'aria-required': boolean
    readonly 'aria-invalid': boolean
    readonly 'aria-describedby': string
  }) => ReactNode
}

/** A field with its name above it, and below it what helps or what is wrong. */
export function Field({ id, name, hint = '', error, isRequired, children }: Props) {
  const { w } = useWords()
  return (
    <div className="field">
      <label htmlFor={id}>
        {name} <span className="kindof">{isRequired ? w.required : w.optional}</span>
      </label>
      {children({
        id,
        'aria-required': isRequired,
        'aria-invalid': error !== undefined,
        'aria-describedby': `${id}-about`,
      })}
      <p id={`${id}-about`} className={error === undefined ? 'hint' : 'hint wrong'}>
        {error ?? hint}
      </p>
    </div>
  )
}
