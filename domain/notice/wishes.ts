import type { SendingLanguage } from '../sending/sending.ts'
import { type NoticeKind, noticeKinds, urgentKinds } from './kinds.ts'

/** How somebody wants to be told of one kind. */
export type KindWish = {
  readonly listed: boolean
  readonly browser: boolean
  /** Written to them besides, wherever they said. */
  readonly outside: boolean
}

/** What somebody wants to be told of; quiet from one time of the day to another, over midnight too. */
export type NoticeWishes = {
  readonly kinds: Readonly<Record<NoticeKind, KindWish>>
  readonly sound: boolean
  readonly quiet: { readonly from: string; readonly to: string } | null
  /** Where they are written to outside of the pages: a mail address, a name in the operator's chat. */
  readonly mail: string | null
  readonly chat: string | null
  /** In which language. */
  readonly language: SendingLanguage
}

/** As long as nobody wishes otherwise: everything is in the list, nothing rings. */
export const plainWishes: NoticeWishes = {
  kinds: Object.fromEntries(
    noticeKinds.map((kind) => [kind, { listed: true, browser: false, outside: false }]),
  ) as Record<NoticeKind, KindWish>,
  sound: false,
  quiet: null,
  mail: null,
  chat: null,
  language: 'zh',
}

/** Wishes as they were kept, with what has come to be a kind or a way since then. */
export function wishesAsKept(kept: Partial<NoticeWishes> | null): NoticeWishes {
  const kinds = noticeKinds.map((kind) => [kind, { ...plainWishes.kinds[kind], ...kept?.kinds?.[kind] }])
  return { ...plainWishes, ...kept, kinds: Object.fromEntries(kinds) as Record<NoticeKind, KindWish> }
}

/** The kinds that somebody does not want in their list. */
export function unlisted({ kinds }: NoticeWishes): readonly NoticeKind[] {
  return noticeKinds.filter((kind) => !kinds[kind].listed)
}

/** Whether it is quiet at a time of the day; the end is not quiet any more. */
export function isQuiet({ quiet }: NoticeWishes, time: string): boolean {
  if (quiet === null || quiet.from === quiet.to) return false
  const { from, to } = quiet
  return from < to ? from <= time && time < to : from <= time || time < to
}

/** Whether a notice rings outside of the page: only what is urgent, wanted, and not in quiet hours. */
export function rings(wishes: NoticeWishes, kind: NoticeKind, time: string): boolean {
  return urgentKinds.includes(kind) && wishes.kinds[kind].browser && !isQuiet(wishes, time)
}
