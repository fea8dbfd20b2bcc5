import type { NoticeWishes } from '#domain/notice/wishes.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'

type Sealing = Pick<CustomerSecrets, 'seal' | 'open'>

/** Wishes as they are kept: where somebody is written to is nobody's to read in the tables. */
export function sealedWishes(wishes: NoticeWishes, { seal }: Sealing): NoticeWishes {
  return { ...wishes, mail: of(wishes.mail, seal), chat: of(wishes.chat, seal) }
}

/** Wishes to be shown to whoever has them. */
export function openedWishes(wishes: NoticeWishes, { open }: Sealing): NoticeWishes {
  return { ...wishes, mail: of(wishes.mail, open), chat: of(wishes.chat, open) }
}

function of(text: string | null, change: (text: string) => string): string | null {
  return text === null ? null : change(text)
}
