import type { TObject } from 'typebox'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import type { Refused } from '../refused.ts'

type Body = Readonly<Record<string, unknown>>

/** The body with every instant in canonical form, as the domain takes it; refused with the fields that are no instants. */
export function canonicalTimes(schema: TObject, body: Body): Outcome<Body, Refused> {
  const wrong: string[] = []
  const result = Object.fromEntries(
    Object.entries(body).map(([field, value]) => {
      if (typeof value !== 'string' || !isInstant(schema.properties[field])) return [field, value]
      try {
        return [field, instant(value)]
      } catch {
        wrong.push(field)
        return [field, value]
      }
    }),
  )
  return wrong.length > 0 ? no({ code: 'validationFailed', fields: wrong, wrong: true }) : yes(result)
}

function isInstant(schema: unknown): boolean {
  const { format, anyOf } = schema as { format?: string; anyOf?: readonly { format?: string }[] }
  return format === 'date-time' || (anyOf?.some((one) => one.format === 'date-time') ?? false)
}
