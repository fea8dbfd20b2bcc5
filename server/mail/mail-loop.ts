import { beating, type Loop } from '../loop.ts'
import { attendMailbox } from './attend-mailbox.ts'
import { forgetWords } from './forget-words.ts'
import { withMailLock } from './mail-lock.ts'
import { type Fetching, type KeptMailbox, mailboxesIn } from './mailbox-store.ts'
import { receiveIn } from './receive-in.ts'
import type { ReceivingConfig } from './receiving-config.ts'
import { type MailShell, type TellReturned, workOnNext } from './work-mail.ts'

const BEAT = 1_000
const HOUR = 3_600_000

type Wish = {
  readonly receiving: ReceivingConfig | null
  /** Mail servers that may be anywhere. */
  readonly allowed: readonly string[]
  readonly tellReturned?: TellReturned
}

/** Everything that has to do with mail that comes in: received where it is brought, fetched where it lies, worked on. */
export function startMailLoop(shell: MailShell, { receiving, allowed, tellReturned }: Wish): Loop {
  const attended = new Map<string, { readonly as: string; readonly loop: Loop }>()
  const onKept = () => loop.wake()
  let tidied = Date.now()
  const round = async (isOver: () => boolean) => {
    await attendThose(attended, await fetchedIn(shell), (one) => attendMailbox(one, allowed, shell, onKept))
    await withMailLock(shell.pool, 'work', async () => {
      while (!isOver() && (await workOnNext(shell, tellReturned)));
    })
    if (Date.now() - tidied > HOUR) {
      tidied = Date.now()
      await forgetWords(shell, shell.now())
    }
  }
  const loop = beating(
    {
      every: BEAT,
      failed: (error, level) => shell.log[level]({ error }, 'mail could not be worked on; trying again'),
    },
    round,
  )
  const receiver = receiving ? receiveIn(receiving, shell, onKept) : null
  return {
    stop: async () => {
      await receiver?.stop()
      await loop.stop()
      await Promise.all([...attended.values()].map(({ loop }) => loop.stop()))
    },
  }
}

type Fetched = KeptMailbox & { readonly fetching: Fetching }

async function fetchedIn(shell: MailShell): Promise<readonly Fetched[]> {
  const all = await mailboxesIn(shell.pool)
  return all.flatMap((one) => (one.active && one.fetching ? [{ ...one, fetching: one.fetching }] : []))
}

/** Begins with mailboxes that are new, ends with those that are no more, and begins anew with those that have changed. */
async function attendThose(
  attended: Map<string, { readonly as: string; readonly loop: Loop }>,
  wanted: readonly Fetched[],
  begin: (one: Fetched) => Loop,
): Promise<void> {
  for (const [id, { as, loop }] of attended) {
    const now = wanted.find((one) => one.id === id)
    if (now && JSON.stringify(now) === as) continue
    attended.delete(id)
    await loop.stop()
  }
  for (const one of wanted) {
    if (!attended.has(one.id)) attended.set(one.id, { as: JSON.stringify(one), loop: begin(one) })
  }
}
