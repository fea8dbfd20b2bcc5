import { setTimeout as pause } from 'node:timers/promises'
import { callAt } from '../load/life.ts'
import type { Part, Row } from '../load/part.ts'
import type { Stage } from '../load/stage.ts'
import { megabytesOf } from '../load/usage.ts'
import { slopeOf } from './slope.ts'

/**
 * Nobody asks for so many seconds before the memory at rest is looked at: what is free the runtime gives back after more
 * than a minute. The soak is as long as `--soak` says.
 */
const lengths = { quick: { rest: 1, soak: 5 }, full: { rest: 120, soak: 600 } }
const CLIENTS = 8
/** The first part of a soak fills caches. */
const SETTLING = 0.3
/** What is no growth: so many megabytes an hour can be neither seen nor ruled out in ten minutes. */
const NO_GROWTH = 60
/** A shorter soak tells nothing of growth, and a shorter rest nothing of what is needed at rest. */
const TELLING = 300
const RESTED = 100

/** The memory of the server at rest and under load that goes on and on. */
export const soak: Part = { name: 'soak', title: 'Memory at rest and in a soak', run: measured }

async function measured(stage: Stage): Promise<readonly Row[]> {
  const { rest, soak: usual } = lengths[stage.pace]
  const wished = Number(process.argv[process.argv.indexOf('--soak') + 1])
  const seconds = process.argv.includes('--soak') && wished > 0 ? wished : usual
  await pause(rest * 1_000)
  const atRest = megabytesOf([stage.server.pid()])
  const seen: { readonly second: number; readonly megabytes: number }[] = []
  const { result: done, usage } = await stage.watch(async () => {
    const began = performance.now()
    const isOver = () => performance.now() - began > seconds * 1_000
    const look = async () => {
      while (!isOver()) {
        await pause(seconds >= 120 ? 10_000 : 1_000)
        const second = (performance.now() - began) / 1_000
        seen.push({ second, megabytes: megabytesOf([stage.server.pid()]) })
      }
    }
    const [, ...counts] = await Promise.all([
      look(),
      ...Array.from({ length: CLIENTS }, (_, client) => work(stage, client, isOver)),
    ])
    return counts.reduce((sum, one) => sum + one, 0)
  })
  const settled = seen.filter(({ second }) => second > seconds * SETTLING)
  const hourly = slopeOf(settled.map(({ second, megabytes }) => [second / 3_600, megabytes]))
  const growth = {
    what: 'growth after the first third',
    value: { amount: hourly, unit: 'MB an hour' },
    wished: { text: 'none', reached: hourly <= NO_GROWTH },
  }
  const most = Math.max(...seen.map(({ megabytes }) => megabytes))
  return [
    {
      what: `memory after ${rest} s at rest`,
      value: { amount: atRest, unit: 'MB' },
      ...(rest < RESTED ? {} : { wished: { text: '≤ 250 MB', reached: atRest <= 250 } }),
    },
    {
      ...{ what: `memory at most in a soak of ${seconds} s`, clients: CLIENTS, rate: done / seconds, usage },
      value: { amount: most, unit: 'MB' },
      wished: { text: '≤ 600 MB', reached: most <= 600 },
    },
    ...(seconds < TELLING ? [] : [growth]),
  ]
}

/** Takes a case in, opens it and looks at the queue, again and again; how many requests. */
async function work({ staff }: Stage, client: number, isOver: () => boolean): Promise<number> {
  let done = 0
  for (let turn = 0; !isOver(); turn++) {
    const route = staff.routes[(client + turn) % staff.routes.length]
    if (!route) throw new Error('there are routes')
    const desk = route.window.client
    const made = await desk.post<{ number: string }>(
      '/api/cases',
      callAt(route, 700_000 + turn * CLIENTS + client, true),
    )
    await desk.get(`/api/cases/${made.body.number}`)
    await desk.get('/api/cases?limit=50')
    done += 3
  }
  return done
}
