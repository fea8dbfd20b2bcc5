import { useNavigate } from '@tanstack/react-router'
import type { FrameCommand } from '../frame/frame-commands.ts'
import { listed } from '../keyboard/listed.ts'
import { useRegistered } from '../keyboard/registry.ts'
import { useWords } from '../language.ts'
import { chooseLook, looks } from '../look.ts'
import { paths } from '../paths.ts'
import { type Card, cardPlaces } from '../session/account-cards.ts'
import type { Entry } from './entry.ts'
import { useOtherWords } from './place-entries.ts'

/** What can be done here: what the page offers by keys, and what the frame offers. */
export function useCommandEntries(commands: readonly FrameCommand[]): readonly Entry[] {
  const { say } = useWords()
  const other = useOtherWords()
  const registered = useRegistered()
  const waysOf = new Map(listed(registered).map(({ id, ways }) => [id, ways]))
  const entryOf = ({ id, act }: Pick<FrameCommand, 'id' | 'act'>, group: Entry['group']): Entry => ({
    ...{ id, act, group, ways: waysOf.get(id) ?? [] },
    words: say(`shortcut.${id}`),
    also: other(`shortcut.${id}`),
  })
  const ofPage = new Map(registered.filter(({ layer }) => layer === 'page').map((one) => [one.id, one]))
  return [
    ...[...ofPage.values()].map((one) => entryOf(one, 'command')),
    ...commands.map((one) => entryOf(one, one.group)),
  ]
}

/** What somebody can set for themselves: how pages look, and each card of their account. */
export function useSettingEntries(): readonly Entry[] {
  const { say } = useWords()
  const other = useOtherWords()
  const navigate = useNavigate()
  const setting = (id: string, key: string, act: () => void): Entry => ({
    ...{ id, group: 'setting', act, words: say(key), also: other(key) },
  })
  const cards = Object.entries(cardPlaces) as readonly (readonly [Card, string])[]
  return [
    {
      ...setting('look', 'look.title', () => {}),
      steps: looks.map((look) => ({
        ...setting(`look ${look}`, `look.name.${look}`, () => chooseLook(look)),
        beside: say('look.title'),
      })),
    },
    ...cards.map(([card, key]) =>
      setting(`card ${card}`, key, () => void navigate({ ...paths.account(), hash: card })),
    ),
  ]
}
