import { AjvCompiler } from '@fastify/ajv-compiler'
import {
  type Serializer,
  type SerializerFactory,
  SerializerSelector,
} from '@fastify/fast-json-stringify-compiler'

const serializers = new WeakMap<object, Serializer>()
const buildSerializers = SerializerSelector()

/**
 * Makes of a form what checks it and what writes it, once for each form: a problem is the same form in every endpoint,
 * and a second server in this process has the endpoints of the first. The forms are the contract's, and never change.
 */
export const compilersFactory = {
  // It keeps what it has compiled, for as long as the compiler itself is kept.
  buildValidator: AjvCompiler(),
  buildSerializer: ((shared, options) => {
    const compile = buildSerializers(shared, options)
    return (route) => {
      const form = Object(route.schema)
      const known = serializers.get(form) ?? compile(route)
      serializers.set(form, known)
      return known
    }
  }) satisfies SerializerFactory,
}
