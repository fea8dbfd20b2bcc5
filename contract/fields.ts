import Type, { type TProperties, type TSchema } from 'typebox'

/** An object that refuses fields it does not name. */
export function form<P extends TProperties>(fields: P) {
  return Type.Object(fields, { additionalProperties: false })
}

/** The value, or null. */
export function orNull<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()])
}

/** A form field that may be left out or empty. */
export function may<S extends TSchema>(schema: S) {
  return Type.Optional(orNull(schema))
}

export const instantText = Type.String({
  format: 'date-time',
  maxLength: 40,
  description: 'ISO 8601 with offset',
})
/** Rows under names that whoever writes them chooses: names of this form, and no others. */
export function rowsBy<Row extends TSchema>(pattern: string, row: Row) {
  return Type.Record(Type.String({ pattern }), row, { additionalProperties: false })
}

export const shortText = Type.String({ maxLength: 200 })
export const longText = Type.String({ maxLength: 8000 })
export const organisationId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$' })
export const caseNumber = Type.String({
  pattern: '^[0-9]{17}$',
  description: 'Seventeen digits; they carry the shard',
})
export const yuan = Type.Number({ minimum: 0, maximum: 100_000_000, multipleOf: 0.01 })
export const month = Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$' })
