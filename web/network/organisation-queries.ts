import { queryOptions, useQuery } from '@tanstack/react-query'
import { listOrganisations, type OrganisationForm } from '#contract/network/organisations.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

export type OrganisationKind = OrganisationForm['kind']

/** The organisations of one kind, or all; they change seldom. */
export function organisationsQuery(kind?: OrganisationKind) {
  return queryOptions({
    queryKey: [...keys.organisations, kind ?? 'all'],
    queryFn: () => call(listOrganisations, { query: kind ? { kind } : {} }),
    select: ({ organisations }) => organisations,
    staleTime: 300_000,
  })
}

/** Organisations of one kind; none while they are on their way. */
export function useOrganisations(kind?: OrganisationKind): readonly OrganisationForm[] {
  return useQuery(organisationsQuery(kind)).data ?? []
}
