import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FrameCommand } from '../frame/frame-commands.ts'
import { listed } from '../keyboard/listed.ts'
import { type Shortcut, useRegistered } from '../keyboard/registry.ts'
import { useWords, words } from '../language.ts'
import { directoryQuery, useOrganisations } from '../network/organisation-queries.ts'
import { paths } from '../paths.ts'
import { useMe } from '../session/me.ts'
import { useActFor } from '../session/session-moves.ts'
import type { Entry } from './entry.ts'

/** What can be done here: what the page offers by keys, what the frame offers, and another desk to act for. */
export function useCommandEntries(commands: readonly FrameCommand[]): readonly Entry[] {
  const { say, language } = useWords()
  const registered = useRegistered()
  const other = language === 'zh' ? 'en' : 'zh'
  const waysOf = new Map(listed(registered).map(({ id, ways }) => [id, ways]))
  const entryOf = ({ id, act }: Pick<Shortcut, 'id' | 'act'>, group: Entry['group']): Entry => ({
    ...{ id, act, group, ways: waysOf.get(id) ?? [] },
    words: say(`shortcut.${id}`),
    also: words.t(`shortcut.${id}`, { lng: other }),
  })
  const ofPage = new Map(registered.filter(({ layer }) => layer === 'page').map((one) => [one.id, one]))
  return [
    ...[...ofPage.values()].map((one) => entryOf(one, 'command')),
    ...commands.map((one) => entryOf(one, one.group)),
    ...useDesks(),
  ]
}

function useDesks(): readonly Entry[] {
  const { say } = useWords()
  const me = useMe()
  const actFor = useActFor()
  return me.memberships
    .filter(({ organisation }) => organisation !== me.acting?.organisation)
    .map(({ organisation, name }) => ({
      id: `desk ${organisation}`,
      group: 'command' as const,
      words: `${say('frame.acting')} ${name}`,
      also: organisation,
      act: () => actFor.mutate(organisation),
    }))
}

/** Organisations with whom one can get in touch: by name, id and code. */
export function useOrganisationEntries(): readonly Entry[] {
  const navigate = useNavigate()
  const codes = new Map(useOrganisations().map(({ id, sp }) => [id, sp?.code ?? '']))
  const { data } = useQuery(directoryQuery())
  return (data ?? []).map(({ organisation, name }) => {
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
