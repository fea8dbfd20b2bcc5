import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { telephoneOf } from '#domain/telephone/line.ts'
import type { Shell } from '../shell.ts'
import { numberFor, simulatedSwitch } from './simulated-switch.ts'

/** Who has it in this file is called at once (npm run demo:call); without a name, whoever is signed in. */
export const CALL_NOW = 'call-now'

const EVERY = 60_000
const LOOK_EVERY = 1_000
/** Whoever leaves the page open over night is not called for ever. */
const MOST_CALLS = 200

type Agent = { readonly login: string; readonly window: string }

/** Has a call come in once a minute to an agent who is signed in, one at a time; and at once when that is wished. */
export function startSwitch(
  address: string,
  folder: string,
  shell: Shell,
): { readonly stop: () => Promise<void> } {
  const exchange = simulatedSwitch(address, shell)
  const leaving = new AbortController()
  let placing: Promise<unknown> | null = null
  let [calls, due] = [0, Date.now() + EVERY / 2]
  const place = async (login: string | null) => {
    const agent = await agentAtDesk(login, calls, shell)
    if (!agent) return
    calls++
    const number = await numberFor(agent.window, calls, shell)
    await exchange.place({ ...agent, number }, leaving.signal)
  }
  const look = () => {
    const wished = wishIn(folder)
    const isDue = Date.now() >= due && calls < MOST_CALLS && placing === null
    if (wished === undefined && !isDue) return
    due = Date.now() + EVERY
    const placed = place(wished || null).catch((error) => {
      if (!leaving.signal.aborted) shell.log.warn({ error }, 'the simulated switch could not place a call')
    })
    placing = placed
    void placed.then(() => {
      if (placing === placed) placing = null
    })
  }
  const timer = setInterval(look, LOOK_EVERY)
  return {
    stop: async () => {
      clearInterval(timer)
      leaving.abort()
      await placing
    },
  }
}

/** Whom somebody wishes to be called: a login, or nobody in particular; undefined when nothing is wished. */
function wishIn(folder: string): string | undefined {
  const path = join(folder, CALL_NOW)
  if (!existsSync(path)) return undefined
  const login = readFileSync(path, 'utf8').trim()
  rmSync(path, { force: true })
  return login
}

/** Somebody who was at a page within the last minutes, where they answer a telephone; each in turn. */
async function agentAtDesk(login: string | null, turn: number, shell: Shell): Promise<Agent | null> {
  const { rows } = await shell.pool.query<Agent>(
    `select distinct p.login, s.acting as window from sessions s
     join seats_at($1) m on m.person = s.person and m.organisation = s.acting and 'agent' = any(m.roles)
     join people p on p.id = s.person
     where s.expires_at > $1 and s.seen_at > $1::timestamptz - interval '3 minutes' and ($2::text is null or p.login = $2)
     order by 1, 2`,
    [shell.now(), login],
  )
  const network = shell.reference.network()
  const reachable = rows.filter(({ window }) => {
    const unit = network.find(window)
    return unit !== undefined && telephoneOf(unit) !== null
  })
  return reachable[turn % Math.max(reachable.length, 1)] ?? null
}
