import { Field } from '../Field.tsx'
import { useWords } from '../language.ts'
import type { Offer } from '../Portal.tsx'
import { type FieldName, isRequired, type Typed, type Wrong } from './form.ts'

type Props = {
  readonly typed: Typed
  readonly offer: Offer
  readonly wrong: Wrong
  readonly onType: (typed: Typed) => void
}

const kinds = ['complaint', 'consultation', 'query'] as const
const before: readonly FieldName[] = ['account', 'consumedAt', 'serviceContent', 'description']
const after: readonly FieldName[] = ['phone', 'mail', 'name']
const filledBy: Partial<Record<FieldName, string>> = { phone: 'tel', mail: 'email', name: 'name' }
const types: Partial<Record<FieldName, string>> = {
  phone: 'tel',
  mail: 'email',
  consumedAt: 'datetime-local',
}

/** The form; which of it is required depends on what it is about. */
export function Fields({ typed, offer, wrong, onType }: Props) {
  const { w } = useWords()
  return (
    <>
      <fieldset className="kinds">
        <legend>{w.kindTitle}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="choice">
            <input
              type="radio"
              name="kind"
              checked={typed.kind === kind}
              onChange={() => onType({ ...typed, kind })}
            />
            <span>
              <strong>{w.kind[kind]}</strong> <span className="hint">{w.kindText[kind]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {before.map((one) => (
        <Typing key={one} field={one} {...{ typed, offer, wrong, onType }} />
      ))}
      <Places {...{ typed, offer, wrong, onType }} />
      {after.map((one) => (
        <Typing key={one} field={one} {...{ typed, offer, wrong, onType }} />
      ))}
    </>
  )
}

function Typing({ field, typed, offer, wrong, onType }: Props & { readonly field: FieldName }) {
  const { w } = useWords()
  const about = { id: field, name: w.field[field], hint: w.hint[field], error: wrong[field] }
  const value = typed[field]
  const type = (text: string) => onType({ ...typed, [field]: text })
  return (
    <Field {...about} isRequired={isRequired(field, typed, offer)}>
      {(own) =>
        field === 'description' ? (
          <textarea
            {...own}
            rows={6}
            maxLength={8000}
            value={value}
            onChange={(event) => type(event.target.value)}
          />
        ) : (
          <input
            {...own}
            type={types[field] ?? 'text'}
            autoComplete={filledBy[field] ?? 'off'}
            maxLength={field === 'phone' ? 40 : 150}
            value={value}
            onChange={(event) => type(event.target.value)}
          />
        )
      }
    </Field>
  )
}

/** Where the account belongs, so that it goes to those who can do something. */
function Places({ typed, offer, wrong, onType }: Props) {
  const { w } = useWords()
  const cities = offer.places.find((one) => one.province === typed.province)?.cities ?? []
  const about = (field: FieldName) => ({
    ...{ id: field, name: w.field[field], hint: w.hint[field], error: wrong[field] },
    isRequired: isRequired(field, typed, offer),
  })
  return (
    <div className="pair">
      <Field {...about('province')}>
        {(own) => (
          <select
            {...own}
            value={typed.province}
            onChange={(event) => onType({ ...typed, province: event.target.value, city: '' })}
          >
            <option value="">{w.notKnown}</option>
            {offer.places.map(({ province }) => (
              <option key={province}>{province}</option>
            ))}
          </select>
        )}
      </Field>
      {cities.length > 0 ? (
        <Field {...about('city')}>
          {(own) => (
            <select
              {...own}
              value={typed.city}
              onChange={(event) => onType({ ...typed, city: event.target.value })}
            >
              <option value="" />
              {cities.map((city) => (
                <option key={city}>{city}</option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  )
}
