import type { Draft } from '#contract/draft/drafts.ts'

const EVERY = 2_000
const AGAIN = 10_000
const UNANSWERED = 3

/** How the draft stands; `other`: what another window has written meanwhile. */
export type DraftState =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'unsaved' }
  | { readonly state: 'elsewhere'; readonly other: Draft }

/** How a draft gets to the server and back. */
export type DraftWays = {
  /** `null`: another window has written since what was there as of `over`. */
  readonly write: (content: string, over: string | null) => Promise<Draft | null>
  readonly read: () => Promise<Draft>
  /** What is on its way to the server: should the page go before the answer comes, it may be there all the same. */
  readonly sends: (sent: readonly string[]) => void
  readonly drop: () => Promise<unknown>
  readonly tell: (state: DraftState) => void
}

type Kept = {
  over: string | null
  sent: readonly string[]
  latest: string | null
  timer: ReturnType<typeof setTimeout> | undefined
  writing: Promise<void>
  isStopped: boolean
}

/** Keeps what is typed on the server, at most every two seconds, and never over what another window has written. */
export type DraftKeeper = ReturnType<typeof draftKeeper>

/** A keeper that goes on from what was there as of `over`, and from what had been `sent` without an answer. */
export function draftKeeper(over: string | null, sent: readonly string[], ways: DraftWays) {
  const kept: Kept = {
    ...{ over, sent, latest: null, timer: undefined },
    ...{ writing: Promise.resolve(), isStopped: false },
  }
  return {
    over: () => kept.over,
    sent: () => kept.sent,
    typed: (content: string) => {
      kept.latest = content
      plan(kept, ways, EVERY)
    },
    saveNow: () => save(kept, ways),
    /** Somebody comes back to this window: perhaps they have typed in another one. */
    look: () => look(kept, ways),
    /** This window goes on; with the draft of the other one, or by writing its own over it. */
    goOn: (other: Draft, isOwn: boolean) => {
      kept.over = other.changedAt
      kept.isStopped = false
      if (!isOwn) kept.latest = null
      return save(kept, ways)
    },
    /** The draft is done with; that of another window stays. */
    drop: (onDone: (until: string) => void) => drop(kept, ways, onDone),
  }
}

async function drop(kept: Kept, ways: DraftWays, onDone: (until: string) => void): Promise<void> {
  kept.latest = null
  clearTimeout(kept.timer)
  await kept.writing
  kept.latest = null
  if (kept.isStopped || kept.over === null) return
  onDone(kept.over)
  kept.over = null
  await ways.drop().catch(() => {})
}

function plan(kept: Kept, ways: DraftWays, after: number): void {
  kept.timer ??= setTimeout(() => void save(kept, ways), after)
}

function save(kept: Kept, ways: DraftWays): Promise<void> {
  clearTimeout(kept.timer)
  kept.timer = undefined
  kept.writing = kept.writing.then(() => write(kept, ways))
  return kept.writing
}

async function write(kept: Kept, ways: DraftWays): Promise<void> {
  const content = kept.latest
  if (content === null || kept.isStopped) return
  kept.latest = null
  const before = kept.sent
  send(kept, ways, [...before, content].slice(-UNANSWERED))
  try {
    const written = await ways.write(content, kept.over)
    if (written) {
      kept.over = written.changedAt
      send(kept, ways, [])
      ways.tell({ state: 'saved', at: written.changedAt ?? '' })
    } else {
      kept.latest ??= content
      send(kept, ways, before)
      await meet(kept, ways, await ways.read())
    }
  } catch {
    kept.latest ??= content
    ways.tell({ state: 'unsaved' })
    plan(kept, ways, AGAIN)
  }
}

function send(kept: Kept, ways: DraftWays, sent: readonly string[]): void {
  kept.sent = sent
  ways.sends(sent)
}

async function look(kept: Kept, ways: DraftWays): Promise<void> {
  await kept.writing
  const there = await ways.read().catch(() => null)
  if (there && !kept.isStopped && there.changedAt !== kept.over) await meet(kept, ways, there)
}

/** Another window has written; or it has registered what it wrote, and nothing is in the way. */
async function meet(kept: Kept, ways: DraftWays, there: Draft): Promise<void> {
  if (there.content === null) {
    kept.over = null
    if (kept.latest !== null) plan(kept, ways, EVERY)
    return
  }
  if (kept.sent.includes(there.content)) {
    // It is this window's own: the page went, or the line broke, before the server said so.
    kept.over = there.changedAt
    if (kept.latest !== null) plan(kept, ways, EVERY)
    return
  }
  kept.isStopped = true
  ways.tell({ state: 'elsewhere', other: there })
}
