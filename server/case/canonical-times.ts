import type { TObject } from 'typebox'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import type { Refused } from '../refused.ts'

type Body = Readonly<Record<string, unknown>>

/** What happens to a case lies between these; clocks can be reckoned from all of it, and the database can keep it. */
const [earliest, latest] = [instant('1900-01-01T00:00:00Z'), instant('3000-01-01T00:00:00Z')]

/** The body with every instant in canonical form, as the domain takes it; refused with the fields that are no instants. */
export function canonicalTimes(schema: TObject, body: Body): Outcome<Body, Refused> {
  const wrong: string[] = []
  const result = Object.fromEntries(
    Object.entries(body).map(([field, value]) => {
      const inner = schema.properties[field]
      if (isForm(inner) && typeof value === 'object' && value !== null) {
        const within = canonicalTimes(inner, value as Body)
        if (!within.ok) wrong.push(field)
        return [field, within.ok ? within.value : value]
      }
      if (typeof value !== 'string' || !isInstant(inner)) return [field, value]
      try {
        const at = instant(value)
        if (at < earliest || at >= latest) wrong.push(field)
        return [field, at]
      } catch {
        wrong.push(field)
        return [field, value]
      }
    }),
  )
  return wrong.length > 0 ? no({ code: 'validationFailed', fields: wrong, wrong: true }) : yes(result)
}

function isForm(schema: unknown): schema is TObject {
  return (schema as { type?: string } | undefined)?.type === 'object'
}

function isInstant(schema: unknown): boolean {
  const { format, anyOf } = schema as { format?: string; anyOf?: readonly { format?: string }[] }
  return format === 'date-time' || (anyOf?.some((one) => one.format === 'date-time') ?? false)
}
