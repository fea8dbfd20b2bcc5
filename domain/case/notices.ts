import { departmentsOf, nationalCenter, provinceOperations, superiorsOf } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { Audience } from '../policy/policy.ts'
import { isByCustomer } from './by-customer.ts'
import type { Case } from './case.ts'
import type { World } from './deciding.ts'
import type { Recorded } from './events.ts'
import { handlerOf, holderOf } from './reading.ts'
import { unsettledReceipts } from './sp-delivery.ts'

/**
 * Which organisations are told of an event, and what it is called; never the one that acted (domain.md 3.3, X7). What
 * the customer does at the website in the name of a desk is news to that desk too.
 */
export function noticesOf(
  event: Recorded,
  c: Case,
  world: World,
): readonly { to: OrganisationId; what: string }[] {
  const actor = isByCustomer(event.by) ? null : event.by.organisation
  const told = [...new Set(audienceOf(event, c, world))].filter((id) => id !== actor)
  const what = event.type === 'clockRang' ? `${event.ring}:${event.clock.split('/')[0]}` : event.type
  return told.map((to) => ({ to, what }))
}

function audienceOf(event: Recorded, c: Case, world: World): readonly OrganisationId[] {
  switch (event.type) {
    case 'submitted':
      return [c.answerer]
    case 'forwarded':
    case 'returned':
    case 'dispatchedToSp':
    case 'spAnswered':
    case 'spReturned':
    case 'fedBack':
    case 'coordinationAsked':
    case 'supervised':
    case 'messaged':
      return [event.to]
    case 'spReceipt': {
      const desk = c.route.at(-2)
      return unsettledReceipts.includes(event.receipt) && desk !== undefined ? [desk] : []
    }
    case 'replyUndelivered':
      return [c.answerer]
    case 'coordinationDone':
      return c.sideTasks.filter((task) => task.no === event.no).map((task) => task.asker)
    case 'reminded': {
      const holder = holderOf(c)
      return holder === null ? [] : [holder, ...firstSuperior(holder, world)]
    }
    case 'supplemented':
    case 'withdrawn':
    case 'reopened':
    case 'extended':
      return [...present(holderOf(c)), c.mainWindow]
    // Whoever handles it is told by name; a case that nobody has is told to the desk.
    case 'prioritised':
      return event.priority === 'urgent' && handlerOf(c) === null ? present(holderOf(c)) : []
    case 'delivered':
      return world.network.find(event.to) ? [event.to] : []
    case 'clockRang': {
      const clock = c.clocks.find((one) => one.key === event.clock)
      const step = world.policy.ladder[event.step]
      return clock && step
        ? step.tells.flatMap((who) => audience(who, c, clock.owedBy, clock.owedTo, world))
        : []
    }
    default:
      return []
  }
}

function audience(
  who: Audience,
  c: Case,
  debtor: string,
  creditor: string,
  world: World,
): readonly OrganisationId[] {
  const holder = present(holderOf(c))
  const code = world.network.find(c.mainWindow)?.provinceCode ?? null
  const province = code === null ? nationalCenter(world.network) : provinceOperations(world.network, code)
  switch (who) {
    case 'holder':
      return holder
    case 'mainWindow':
      return [c.mainWindow]
    case 'owner':
      return world.network.find(creditor) ? [creditor] : []
    case 'superior':
      return firstSuperior(holder[0] ?? debtor, world)
    case 'serviceManagement':
      return departmentsOf(world.network, code, 'serviceManagement').map((one) => one.id)
    case 'province':
      return province ? [province.id] : []
  }
}

function firstSuperior(id: OrganisationId, world: World): readonly OrganisationId[] {
  return superiorsOf(world.network, id)
    .slice(0, 1)
    .map((one) => one.id)
}

function present(id: OrganisationId | null): readonly OrganisationId[] {
  return id === null ? [] : [id]
}
