import { AjvCompiler } from '@fastify/ajv-compiler'
import {
  type Serializer,
  type SerializerFactory,
  SerializerSelector,
} from '@fastify/fast-json-stringify-compiler'
import { asWritten } from './as-written.ts'

const serializers = new WeakMap<object, Serializer>()
const validators = new WeakMap<object, Validator>()
const buildSerializers = SerializerSelector()
// It keeps what it has compiled, for as long as the compiler itself is kept.
const buildValidators = AjvCompiler()

/**
 * Makes of a form what checks it and what writes it, once for each form: a problem is the same form in every endpoint,
 * and a second server in this process has the endpoints of the first. The forms are the contract's, and never change.
 * Each is made when it is first needed: a second of every start would go into forms that nobody asks for that day.
 */
export const compilersFactory = {
  buildValidator: ((shared, options) => {
    const compile = buildValidators(shared, options)
    return (route) => {
      const { schema } = route as { readonly schema?: unknown }
      const form = Object(schema)
      const known = validators.get(form) ?? whenAsked(() => compile(route))
      validators.set(form, known)
      return known
    }
  }) satisfies typeof buildValidators,
  buildSerializer: ((shared, options) => {
    const compile = buildSerializers(shared, options)
    return (route) => {
      const form = Object(route.schema)
      const known =
        serializers.get(form) ?? writerWhenAsked(() => compile({ ...route, schema: asWritten(form) }))
      serializers.set(form, known)
      return known
    }
  }) satisfies SerializerFactory,
}

type Validator = ReturnType<ReturnType<typeof buildValidators>>

/** What checks a form, made at the first check; what it found wrong stands beside it, as the framework expects. */
function whenAsked(make: () => Validator): Validator {
  let made: Validator | undefined
  const check = (data: unknown) => {
    made ??= make()
    const isFit = made(data)
    Object.assign(check, { errors: made.errors })
    return isFit
  }
  return check as Validator
}

function writerWhenAsked(make: () => Serializer): Serializer {
  let made: Serializer | undefined
  return (value) => {
    made ??= make()
    return made(value)
  }
}
