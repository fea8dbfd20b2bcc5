import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf } from '#contract/endpoint.ts'
import { listPeople } from '#contract/network/people.ts'
import { endSeat, giveSeat, leave, transferPerson } from '#contract/network/seats.ts'
import { call } from '../../call.ts'
import { keys } from '../../queries.ts'

export type Person = AnswerOf<typeof listPeople>['people'][number]
export type Seat = Person['memberships'][number]

export const presences = ['active', 'invited', 'left'] as const satisfies readonly Person['presence'][]

/** By what the list of people is narrowed. */
export type PeopleFilter = {
  readonly typed?: string | undefined
  readonly organisation?: string | undefined
  readonly presence?: Person['presence'] | undefined
}

/** The people whom one looks after, page by page; for administrators. */
export function peopleQuery(filter: PeopleFilter) {
  const said = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  return infiniteQueryOptions({
    queryKey: [...keys.people, said],
    queryFn: ({ pageParam }) =>
      call(listPeople, { query: pageParam === null ? said : { ...said, after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

type Role = Parameters<typeof call<typeof giveSeat>>[1]['body']['roles'][number]

/** What becomes of a person: a seat given, taken or moved, or all of them. */
export type PersonChange =
  | { readonly kind: 'give'; readonly organisation: string; readonly roles: Role[] }
  | { readonly kind: 'take'; readonly organisation: string }
  | { readonly kind: 'transfer'; readonly from: string; readonly to: string; readonly roles: Role[] }
  | { readonly kind: 'leave' }

/** Changes a person; the list is read again whatever came of it. */
export function useChangePerson(person: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: PersonChange) => made(person, change),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.people }),
  })
}

function made(person: string, change: PersonChange): Promise<{ ok: boolean }> {
  switch (change.kind) {
    case 'give': {
      const { organisation, roles } = change
      return call(giveSeat, { params: { person, organisation }, body: { roles } })
    }
    case 'take':
      return call(endSeat, { params: { person, organisation: change.organisation } })
    case 'transfer': {
      const { from, to, roles } = change
      return call(transferPerson, { params: { person }, body: { from, to, roles } })
    }
    case 'leave':
      return call(leave, { params: { person } })
  }
}
