import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { granted } from '../../stories/testing/client.ts'
import { callAt } from '../load/life.ts'
import type { Part, Row } from '../load/part.ts'
import { percentile } from '../load/percentile.ts'
import type { Post } from '../load/staff.ts'
import type { Stage } from '../load/stage.ts'
import { hearCommits } from './commits.ts'
import { openStreams } from './streams.ts'

const PAGES = 2_000
const seconds = { quick: 5, full: 30 }
/** The pages get so long to hear of the last change. */
const SETTLED = 2_000
/** Cases taken in a second; each is told to every page that may see it. */
const A_SECOND = 10

/** Changes told to two thousand open pages of people at all desks of eight provinces and at the centre. */
export const fanOut: Part = { name: 'pages', title: 'Changes told to open pages', run: measured }

async function measured(stage: Stage): Promise<readonly Row[]> {
  const posts = postsOf(stage)
  const tokens = Array.from({ length: PAGES }, (_, page) => posts[page % posts.length]?.client.token ?? '')
  const heard: { readonly number: string; readonly at: number }[] = []
  const commits = await hearCommits(stage.address)
  const streams = await openStreams(stage.server.address, tokens, (number, at) => heard.push({ number, at }))
  try {
    await pause(1_000)
    const { result: taken, usage } = await stage.watch(() => takeIn(stage, seconds[stage.pace]))
    const late = heard
      .map(({ number, at }) => at - (commits.heard.get(number)?.at ?? Number.NaN))
      .filter((one) => !Number.isNaN(one))
    const sorted = Float64Array.from(late).sort()
    const times = { p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) }
    const pages = Math.round(late.length / taken)
    return [
      {
        ...{ what: `from the commit to a page, ${PAGES} open; ${pages} hear of each`, clients: PAGES },
        ...{ rate: late.length / seconds[stage.pace], ...times, usage },
        value: { amount: sorted.at(-1) ?? Number.NaN, unit: 'ms at most' },
      },
    ]
  } finally {
    streams.close()
    await commits.stop()
  }
}

function postsOf({ staff }: Stage): readonly Post[] {
  return [staff.centre, ...staff.routes.flatMap(({ window, branch, province }) => [window, branch, province])]
}

/** Takes cases in at one window after the other; how many. */
async function takeIn({ staff }: Stage, during: number): Promise<number> {
  const until = performance.now() + during * 1_000
  let taken = 0
  while (performance.now() < until) {
    const route = staff.routes[taken % staff.routes.length]
    if (route)
      granted(
        await route.window.client.post('/api/cases', callAt(route, 500_000 + taken, true), randomUUID()),
      )
    taken++
    await pause(1_000 / A_SECOND)
  }
  await pause(SETTLED)
  return taken
}
