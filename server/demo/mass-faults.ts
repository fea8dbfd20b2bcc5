import type { Place } from './places.ts'
import { type Act, type Deed, meanwhile, type Story, together } from './story.ts'
import { begunAgo, type Teller } from './telling.ts'
import { closed, delivered, deskAt, down, replied, solved, up } from './ways.ts'

const parent = 'fault'

/** Complaints of one fault: the first opens the parent at the branch, the others join it (X12). */
function outage(place: Place, many: number, { contacts, by, network }: Teller): readonly Act[] {
  const names = Array.from({ length: many }, (_, index) => `complaint ${index + 1}`)
  const branch = deskAt(place, 1)
  const noc = network.all.find(
    (one) => one.parent === deskAt(place, 2) && one.department === 'technicalSupport',
  )
  const text = '同一片区多名用户同时反映宽带中断，疑似接入机房或光缆故障。'
  const arrivals = names.map((name, index) =>
    together(
      meanwhile(index * 4, contacts.arrives(place, 'network', { more: () => ({ areaType: 'urban' }) }), name),
      up(place, 0, 1, by).flatMap((deed) => meanwhile(index * 4 + 6, deed, name)),
    ),
  )
  const [first = '', ...others] = names
  const late = others.at(-1) ?? ''
  const early = others.slice(0, -1)
  const opening: Deed = {
    by: branch,
    move: 'createParent',
    opens: parent,
    wish: (_at, numbers) => ({ children: early.map(numbers) }),
  }
  return together(
    ...arrivals,
    meanwhile(35, opening, first),
    meanwhile(38, { by: branch, move: 'note', wish: { text } }, parent),
    meanwhile(
      40,
      { by: branch, move: 'coordinate', wish: { to: noc?.id ?? '', note: '请立即组织抢修。' } },
      parent,
    ),
    meanwhile(
      52,
      { by: branch, move: 'joinParent', wish: (_at, numbers) => ({ parent: numbers(parent) }) },
      late,
    ),
    meanwhile(64, replied(place, by), parent),
  )
}

/** A fault that goes on: parent and children at the branch, the network department at work. */
export function faultUnderWay(place: Place, many: number, ago: number, teller: Teller): Story {
  return begunAgo(ago, teller, outage(place, many, teller))
}

/** A fault that was repaired: one solution for all, each told and closed, judged by its own clocks. */
export function faultRepaired(place: Place, many: number, ago: number, teller: Teller): Story {
  const { by, network } = teller
  const noc = network.all.find(
    (one) => one.parent === deskAt(place, 2) && one.department === 'technicalSupport',
  )
  const done: Deed = {
    by: noc?.id ?? '',
    move: 'coordinateDone',
    wish: { note: '光缆熔接完成，业务已恢复。' },
  }
  const result = [
    solved(place, 1, 'network', by),
    ...down(place, 1, 0, by),
    delivered(place, by),
    closed(place, by),
  ]
  const minutes = [320, 328, 345, 1500]
  return begunAgo(
    ago,
    teller,
    together(
      outage(place, many, teller),
      meanwhile(300, done, parent),
      ...result.map((deed, index) => meanwhile(minutes[index] ?? 1500, deed, parent)),
    ),
  )
}
