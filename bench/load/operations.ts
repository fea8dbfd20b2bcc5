import type { Work } from './closed-loop.ts'
import type { Hand } from './hand.ts'
import { forward, longCase, register, wholeLife } from './life.ts'
import type { Route } from './staff.ts'
import type { Stage } from './stage.ts'

/** With whom and on what something is done. */
export type Scene = {
  readonly stage: Stage
  readonly hands: readonly Hand[]
  /** For how many seconds it will be done. */
  readonly seconds: number
}

/** Something that people do all day; `ready` prepares what it needs, unmeasured. */
export type Operation = {
  readonly what: string
  /** Its rows are written: it is held against the rate of the plain driver. */
  readonly writes?: true
  readonly ready: (scene: Scene) => Promise<Work>
}

const ENTRIES = 30
const LONG_CASES = 16

/** What is measured at every number of clients, in this order. */
export const operations: readonly Operation[] = [
  {
    what: 'register a case',
    writes: true,
    ready:
      async ({ stage, hands }) =>
      async (client) => {
        await register(...at(stage, hands, client), false)
        return undefined
      },
  },
  { what: 'forward a case', writes: true, ready: forwarding },
  {
    what: 'a whole life: 12 moves',
    ready:
      async ({ stage, hands }) =>
      async (client) => {
        await wholeLife(...at(stage, hands, client), stage.staff)
        return undefined
      },
  },
  {
    what: 'first page of a queue, 50 rows',
    ready: filled((route) => [route, '/api/cases?limit=50']),
  },
  {
    what: 'a filtered page',
    ready: filled((route) => [route, '/api/cases?limit=50&queue=all&state=any&kind=complaint&sort=newest']),
  },
  {
    what: `open a case with ${ENTRIES} entries`,
    ready: opening((number) => [`/api/cases/${number}`, `/api/cases/${number}/timeline`]),
  },
  { what: 'the `may` of a case', ready: opening((number) => [`/api/cases/${number}`]) },
  { what: 'search two words', ready: searching },
  { what: 'the report of a month', ready: reporting },
]

function at(stage: Stage, hands: readonly Hand[], client: number): readonly [Hand, Route] {
  const { routes } = stage.staff
  const [hand, route] = [hands[client], routes[client % routes.length]]
  if (!hand || !route) throw new Error('a client without a desk')
  return [hand, route]
}

/** Each case goes up three tiers: window, back office, province, centre. */
async function forwarding({ stage, hands, seconds }: Scene): Promise<Work> {
  const { centre } = stage.staff
  const prepared = await whileFor(seconds * 0.6, hands, (hand, client) =>
    register(hand, at(stage, hands, client)[1], true),
  )
  const steps = prepared.map((numbers, client) => {
    const { window, branch, province } = at(stage, hands, client)[1]
    const tiers = [window, branch, province, centre]
    return numbers.flatMap((number) =>
      tiers.slice(1).map((to, tier) => ({ number, from: tiers[tier] ?? window, to })),
    )
  })
  return async (client, turn) => {
    const step = steps[client]?.[turn]
    if (!step) return 'out'
    await forward(at(stage, hands, client)[0], step.number, step.from, step.to)
    return undefined
  }
}

/** Lets every client do something for a while; what each came to. */
async function whileFor<One>(
  seconds: number,
  hands: readonly Hand[],
  work: (hand: Hand, client: number) => Promise<One>,
): Promise<readonly (readonly One[])[]> {
  const until = performance.now() + seconds * 1000
  return Promise.all(
    hands.map(async (hand, client) => {
      const all: One[] = []
      while (performance.now() < until) all.push(await work(hand, client))
      return all
    }),
  )
}

function filled(asked: (route: Route) => readonly [Route, string]): Operation['ready'] {
  return async ({ stage, hands }) => {
    const [hand] = hands
    for (const route of stage.staff.routes) {
      const page = await hand?.get(route.window, asked(route)[1])
      const rows = page?.split('"receivedAt"').length ?? 0
      for (let more = rows; more <= 50 && hand; more++) await register(hand, route, true)
    }
    return async (client) => {
      const [own, route] = at(stage, hands, client)
      await own.get(route.window, asked(route)[1])
      return undefined
    }
  }
}

type LongCase = { readonly number: string; readonly route: Route }

/** Made once for a stage: it takes longer than opening them. */
const longCases = new WeakMap<Stage, readonly LongCase[]>()

async function longCasesOf({ stage, hands }: Scene): Promise<readonly LongCase[]> {
  const made = longCases.get(stage)
  if (made) return made
  const cases: LongCase[] = []
  for (let no = 0; no < LONG_CASES; no++) {
    const [hand, usual] = at(stage, hands, no % hands.length)
    const route = stage.staff.routes[no % stage.staff.routes.length] ?? usual
    cases.push({ route, number: await longCase(hand, route, ENTRIES) })
  }
  longCases.set(stage, cases)
  return cases
}

function opening(paths: (number: string) => readonly string[]): Operation['ready'] {
  return async (scene) => {
    const { stage, hands } = scene
    const cases = await longCasesOf(scene)
    return async (client, turn) => {
      const one = cases[(client + turn) % cases.length]
      const [hand] = at(stage, hands, client)
      // As the page does: one question right behind the other.
      for (const path of one ? paths(one.number) : []) await hand.get(one?.route.window as never, path)
      return undefined
    }
  }
}

async function searching({ stage, hands }: Scene): Promise<Work> {
  return async (client) => {
    const [hand, route] = at(stage, hands, client)
    await hand.post(route.window, '/api/search', { words: '宽带 连不上', limit: 20 })
    return undefined
  }
}

async function reporting({ stage, hands }: Scene): Promise<Work> {
  const period = Temporal.Now.plainDateISO().toPlainYearMonth().subtract({ months: 1 }).toString()
  return async (client) => {
    const [hand, route] = at(stage, hands, client)
    await hand.post(route.province, '/api/reports', { organisation: route.province.organisation.id, period })
    return undefined
  }
}
