import { useNavigate } from '@tanstack/react-router'
import { speak, useWords } from '../language.ts'
import { toggleLook } from '../look.ts'
import { paths } from '../paths.ts'
import { useActing } from '../session/me.ts'
import { useSignOut } from '../session/session-moves.ts'
import { type Place, placesFor } from './places.ts'

/** Something that can be done on every page, by a key, from the palette, or both; its words are `shortcut.<id>`. */
export type FrameCommand = {
  readonly id: string
  readonly group: 'command' | 'page'
  readonly keys?: string
  readonly act: () => void
}

const pages: readonly (readonly [place: Place, id: string, keys?: string])[] = [
  ['home', 'goHome', 'g h'],
  ['queue', 'goQueue', 'g q'],
  ['intake', 'intake', 'n'],
  ['knowledge', 'goKnowledge', 'g k'],
  ['mail', 'goMail', 'g m'],
  ['reports', 'goReports', 'g r'],
  ['directory', 'goDirectory', 'g d'],
  ['policy', 'goPolicy', 'g p'],
  ['network', 'goNetwork'],
  ['disclosures', 'goDisclosures'],
  ['persons', 'goPersons'],
  ['audit', 'goAudit'],
  ['sendings', 'goSendings'],
]

/** What this person may do wherever they are. */
export function useFrameCommands(openSheet: () => void): readonly FrameCommand[] {
  const navigate = useNavigate()
  const { language } = useWords()
  const signOut = useSignOut()
  const places = placesFor(useActing())
  const command = (id: string, act: () => void, keys?: string): FrameCommand => ({
    ...{ id, act, group: 'command' },
    ...(keys ? { keys } : {}),
  })
  return [
    ...pages
      .filter(([place]) => places.includes(place))
      .map(([place, id, keys]) => ({
        ...command(id, () => void navigate({ ...paths[place]() }), keys),
        group: 'page' as const,
      })),
    {
      ...command(
        'goMassFaults',
        () => void navigate({ ...paths.queue({ queue: 'all', quick: 'massFault' }) }),
        'g i',
      ),
      group: 'page',
    },
    { ...command('goSearch', () => void navigate({ ...paths.search() }), 'g s'), group: 'page' },
    { ...command('goAccount', () => void navigate({ ...paths.account() })), group: 'page' },
    command('sheet', openSheet, '?'),
    command('toggleLook', toggleLook, 'ctrl+/'),
    command('speak', () => void speak(language === 'zh' ? 'en' : 'zh')),
    command('signOut', () => signOut.mutate()),
  ]
}
