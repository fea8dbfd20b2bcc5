import { Field } from '../Field.tsx'

type Props = {
  readonly field: string
  readonly name: string
  readonly value: string
  /** What can be chosen, each with how it is called. */
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onType: (value: string) => void
}

/** One of a few. */
export function Choice({ field, name, value, options, onType }: Props) {
  return (
    <Field {...{ id: `kept-${field}`, name }} isRequired={false}>
      {(own) => (
        <select {...own} value={value} onChange={(event) => onType(event.target.value)}>
          {options.map(([one, called]) => (
            <option key={one} value={one}>
              {called}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
