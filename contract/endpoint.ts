import type { Static, TObject, TSchema } from 'typebox'

export type Tag =
  | 'case'
  | 'move'
  | 'session'
  | 'network'
  | 'policy'
  | 'report'
  | 'calendar'
  | 'audit'
  | 'desk'
  | 'knowledge'
  | 'telephone'
  | 'portal'

/** What may be said over HTTP, as a value: server, web, command line and the API document all read it. */
export type Endpoint<
  Params extends TObject | undefined = TObject | undefined,
  Query extends TObject | undefined = TObject | undefined,
  Body extends TSchema | undefined = TSchema | undefined,
  Answer extends TSchema = TSchema,
> = {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly tag: Tag
  readonly zh: string
  readonly en: string
  /** `anyone`: without signing in. */
  readonly who: 'anyone' | 'signedIn'
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  /** What the body is when it is a file and no JSON: it is read as it comes. */
  readonly takes?: string
  /** What the answer is when it is a file and no JSON. */
  readonly file?: string
}

/** An endpoint with its exact types kept. */
export function endpoint<
  Params extends TObject | undefined = undefined,
  Query extends TObject | undefined = undefined,
  Body extends TSchema | undefined = undefined,
  Answer extends TSchema = TSchema,
>(value: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer> {
  return value
}

type Part<S> = S extends TSchema ? Static<S> : undefined

export type ParamsOf<E> = E extends { readonly params?: infer S } ? Part<Exclude<S, undefined>> : undefined
export type QueryOf<E> = E extends { readonly query?: infer S } ? Part<Exclude<S, undefined>> : undefined
export type BodyOf<E> = E extends { readonly body?: infer S } ? Part<Exclude<S, undefined>> : undefined
export type AnswerOf<E> = E extends { readonly answer: infer S } ? Part<S> : never
