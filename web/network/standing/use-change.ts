import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import { changeOrganisation, type OrganisationForm } from '#contract/network/organisations.ts'
import { showStanding, takeCasesBack } from '#contract/network/standing.ts'
import { call } from '../../call.ts'
import { keys } from '../../queries.ts'

/** What is to become of an organisation; `reason` set: its cases go back to those who dispatched them. */
export type StandingValues = {
  readonly name: string
  readonly status: OrganisationForm['status']
  readonly takesBack?: boolean
  readonly reason?: string
}

/** What would be left behind if the organisation went out of service. */
export const standingQuery = (id: string) => ({
  queryKey: [...keys.organisations, id, 'standing'],
  queryFn: () => call(showStanding, { params: { id } }),
})

/**
 * Changes name and service. An SP gets nothing more before its cases are taken back, and is retired after that, so
 * that nothing reaches it in between; whoever stops half-way goes on from where it stands.
 */
export function useChange({ id, name, status }: OrganisationForm, onDone: () => void) {
  const queries = useQueryClient()
  const change = (body: BodyOf<typeof changeOrganisation>) =>
    call(changeOrganisation, { params: { id }, body })
  return useMutation({
    mutationFn: async (values: StandingValues) => {
      const renamed = values.name.trim() === name ? {} : { name: values.name.trim() }
      const reason = values.takesBack ? values.reason : undefined
      if (reason !== undefined) {
        if (status === 'active') await change({ status: 'suspended' })
        await takeAllBack(id, reason)
      }
      const moved = values.status === status && reason === undefined ? {} : { status: values.status }
      if (Object.keys({ ...renamed, ...moved }).length > 0) await change({ ...renamed, ...moved })
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.organisations }),
  })
}

async function takeAllBack(id: string, reason: string): Promise<void> {
  for (;;) {
    const { takenBack, left } = await call(takeCasesBack, { params: { id }, body: { reason } })
    if (left === 0 || takenBack === 0) return
  }
}
