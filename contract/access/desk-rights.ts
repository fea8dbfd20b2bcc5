import type { Right } from './rights.ts'

/** What belongs to somebody's own desk: a program has none. */
const names = [
  ...['home', 'dismiss-first-steps', 'say-presence', 'watch', 'unwatch', 'mentionable', 'colleagues'],
  ...['notices', 'unread-notices', 'read-notices', 'notice-wishes', 'keep-notice-wishes'],
  // What one has typed is one's own.
  ...['draft', 'keep-draft', 'drop-draft'],
  // Whose phrases somebody keeps is decided in domain/queue/saving.ts; who uses one that promises money in domain/phrase.
  ...['phrases', 'save-phrase', 'change-phrase', 'delete-phrase', 'use-phrase'],
  // A macro gives no right: each of its moves is made by itself, by whoever may make it.
  ...['macros', 'save-macro', 'change-macro', 'delete-macro', 'preview-macro', 'use-macro'],
] as const

/** The rights of one's own desk: everybody who acts for an organisation has them. */
export const deskRights: Readonly<Record<string, Right>> = Object.fromEntries(
  names.map((name) => [name, { who: 'member', key: null }]),
)
