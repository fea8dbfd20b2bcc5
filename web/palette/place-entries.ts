import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords, words } from '../language.ts'
import { directoryQuery } from '../network/directory-query.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { paths } from '../paths.ts'
import { queueNames } from '../queue/queue-search.ts'
import { searchOf, viewsQuery } from '../queue/views/view-queries.ts'
import { useMe } from '../session/me.ts'
import { useActFor } from '../session/session-moves.ts'
import type { Entry } from './entry.ts'

/** Organisations with whom one can get in touch: by name, id and code. */
export function useOrganisationEntries(): readonly Entry[] {
  const navigate = useNavigate()
  const codes = new Map(useOrganisations().map(({ id, sp }) => [id, sp?.code ?? '']))
  const { data } = useQuery(directoryQuery())
  return (data?.rows ?? []).map(({ organisation, name }) => {
    const code = codes.get(organisation) ?? ''
    return {
      id: `organisation ${organisation}`,
      group: 'organisation' as const,
      words: name,
      also: `${organisation} ${code}`,
      beside: code || organisation,
      act: () => void navigate({ ...paths.directory({ find: organisation }) }),
    }
  })
}

/** Lists of cases: the ones that everybody has, and those that were kept. */
export function useViewEntries(): readonly Entry[] {
  const { say } = useWords()
  const navigate = useNavigate()
  const { data } = useQuery(viewsQuery)
  const other = useOtherWords()
  return [
    ...queueNames.map((queue) => ({
      ...{ id: `queue ${queue}`, group: 'view' as const },
      words: say(`queue.${queue}`),
      also: other(`queue.${queue}`),
      beside: say(`queue.${queue}Hint`),
      act: () => void navigate({ ...paths.queue({ queue }) }),
    })),
    ...(data?.views ?? []).map((view) => ({
      ...{ id: `view ${view.id}`, group: 'view' as const },
      words: view.name,
      beside: view.organisationName,
      act: () => void navigate({ ...paths.queue(searchOf(view)) }),
    })),
  ]
}

/** Where one works for another organisation, if there are several. */
export function useDeskEntries(): readonly Entry[] {
  const { say } = useWords()
  const other = useOtherWords()
  const me = useMe()
  const actFor = useActFor()
  const steps = me.memberships
    .filter(({ organisation }) => organisation !== me.acting?.organisation)
    .map(({ organisation, name }) => ({
      ...{ id: `desk ${organisation}`, group: 'command' as const },
      words: `${say('frame.acting')} ${name}`,
      also: organisation,
      act: () => actFor.mutate(organisation),
    }))
  if (steps.length === 0) return []
  const where = { words: say('palette.actFor'), also: other('palette.actFor') }
  return [{ ...{ id: 'desks', group: 'command' as const, act: () => {} }, ...where, steps }]
}

/** The same words in the language that the page is not in: somebody may look for either. */
export function useOtherWords(): (key: string) => string {
  const { language } = useWords()
  const other = language === 'zh' ? 'en' : 'zh'
  return (key) => words.t(key, { lng: other })
}
