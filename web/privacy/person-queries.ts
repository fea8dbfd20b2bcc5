import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import { correctCustomer, erasePerson, exportPerson } from '#contract/privacy/persons.ts'
import { call } from '../call.ts'

export type Whose = BodyOf<typeof exportPerson>

/** Asks for what is held of a person. No query: it is put on record each time, so that it is only asked on purpose. */
export function useExportPerson() {
  return useMutation({ mutationFn: (body: Whose) => call(exportPerson, { body }) })
}

/** Erases a person in what has ended. */
export function useErasePerson() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Whose) => call(erasePerson, { body }),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** Corrects what was taken down of the customer of a case. */
export function useCorrectCustomer(number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyOf<typeof correctCustomer>) => call(correctCustomer, { params: { number }, body }),
    onSuccess: () => client.invalidateQueries(),
  })
}
