import type { ImapFlow } from 'imapflow'
import type { Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { MailboxTrouble, openMailbox, takeAll } from './fetch-mail.ts'
import { withMailLock } from './mail-lock.ts'
import type { Fetching, KeptMailbox } from './mailbox-store.ts'

const MINUTE = 60_000
const FIRST_PAUSE = 1_000

/** What somebody waits for: until it rings, or for a while; one that has rung before is heard too. */
function bell() {
  let hasRung = false
  let wake = () => {}
  const ring = () => {
    hasRung = true
    wake()
  }
  const wait = async (most: number) => {
    if (!hasRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, most)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    hasRung = false
  }
  return { wait, ring }
}

/**
 * Attends to one mailbox: takes in what is there, and waits to be told of more. When the line breaks it is tried again,
 * ever more seldom. Of two servers, one takes in at a time.
 */
export function attendMailbox(
  mailbox: KeptMailbox & { readonly fetching: Fetching },
  allowed: readonly string[],
  shell: Shell,
  onKept: () => void,
): Loop {
  const woken = bell()
  let stopped = false
  let client: ImapFlow | null = null
  const attend = async () => {
    const opened = await openMailbox(mailbox.fetching, allowed, shell)
    client = opened
    opened.on('exists', woken.ring).on('close', woken.ring)
    while (!stopped && opened.usable) {
      const taken = await withMailLock(shell.pool, `mailbox ${mailbox.id}`, () =>
        takeAll(opened, mailbox, shell),
      )
      await writeLook(shell, mailbox.id, null)
      if (taken) onKept()
      if (taken || stopped) continue
      void opened.idle().catch(() => {})
      await woken.wait(MINUTE)
    }
  }
  const run = async () => {
    for (let pause = FIRST_PAUSE; !stopped; pause = Math.min(pause * 2, MINUTE)) {
      try {
        await attend()
        pause = FIRST_PAUSE / 2
      } catch (error) {
        const code = error instanceof MailboxTrouble ? error.trouble : 'unreachable'
        shell.log.warn({ code, error }, 'a mailbox could not be looked into; trying again')
        await writeLook(shell, mailbox.id, code).catch(() => {})
      } finally {
        client?.close()
      }
      if (!stopped) await woken.wait(pause)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      client?.close()
      woken.ring()
      await running
    },
  }
}

async function writeLook(shell: Shell, mailbox: string, trouble: string | null): Promise<void> {
  await shell.pool.query({
    name: 'write-look',
    text: `insert into mailbox_looks as l (mailbox, looked_at, trouble, since) values ($1, $2, $3, case when $3::text is null then null else $2::timestamptz end)
      on conflict (mailbox) do update set trouble = excluded.trouble,
        looked_at = case when excluded.trouble is null then excluded.looked_at else l.looked_at end,
        since = case when excluded.trouble is null then null else coalesce(l.since, excluded.since) end`,
    values: [mailbox, shell.now(), trouble],
  })
}
