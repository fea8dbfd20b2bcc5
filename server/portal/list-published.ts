import type { AnswerOf } from '#contract/endpoint.ts'
import type { listPublished, PublishedContact } from '#contract/portal/window.ts'
import { localDate } from '#domain/calendar/local-time.ts'
import { isPublished } from '#domain/directory/published.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { type KeptContacts, readContacts } from '../network/directory-store.ts'
import type { Refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'

const order: readonly PublishedContact['kind'][] = [
  'nationalCenter',
  'provincialOperations',
  'branchBackOffice',
  'serviceProvider',
]

/** How customers reach the operator's units and its SPs: the public part of the contact directory, without people. */
export async function listPublishedUse(
  call: Pick<Call, 'now'>,
  shell: Pick<Shell, 'pool' | 'reference'>,
): Promise<Outcome<AnswerOf<typeof listPublished>, Refused>> {
  const [network, { zone }] = [shell.reference.network(), shell.reference.calendars()]
  const today = localDate(zone, call.now).toString()
  const rows = (await readContacts(shell.pool, null)).filter((row) =>
    isPublished(row, network.find(row.organisation), today),
  )
  const contacts = rows.flatMap((row) => contactOf(row, network.find(row.organisation)))
  return yes({ contacts: contacts.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)) })
}

type Unit = ReturnType<ReturnType<Shell['reference']['network']>['find']>

function contactOf({ firm }: KeptContacts, one: Unit): PublishedContact[] {
  const kind = order.find((each) => each === one?.kind)
  if (!one || !kind) return []
  const { hotline, customerEmail, services, licence, address, representative } = firm
  return [
    {
      ...{ name: one.name, kind, province: one.province, code: one.sp?.code ?? null },
      ...{ hotline, customerEmail, services, licence, address, representative },
    },
  ]
}
