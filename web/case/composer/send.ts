import { moveEndpoint, type WishBody } from '#contract/case/moves.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { sendWithProgress } from '../../attachment/send-with-progress.ts'
import { call } from '../../call.ts'
import { creditUsed } from '../../knowledge/used-versions.ts'
import { keys, queries } from '../../queries.ts'
import { isSignedOut, Refused } from '../../refused.ts'
import { newsOfMove } from '../moves/use-move.ts'
import { actsAt } from './acts-at.ts'
import { changeFile } from './chosen-files.ts'
import { drop, keep } from './keep.ts'
import { allSheets, change, clear, placeOf, sheetOf, tellSent } from './sheets.ts'

/** So long what is sent can be taken back: it has not left the page yet. */
export const HELD_FOR = 10_000

/** What goes out: the move, what is said with it, and whether the SP reads the files. */
export type Order = {
  readonly move: MoveName
  readonly body: object
  readonly seen: number | null
  readonly filesForPartner: boolean
}

const orders = new Map<string, { readonly order: Order; readonly timer: ReturnType<typeof setTimeout> }>()

/** Holds it for a while and then sends it, also when another page is on the screen by then. */
export function hold(key: string, order: Order): void {
  const { written } = sheetOf(key)
  change(key, {
    sending: { state: 'held', until: Date.now() + HELD_FOR },
    failure: null,
    written: { ...written, unsent: true },
  })
  void keep(key)
  orders.set(key, { order, timer: setTimeout(() => void sendNow(key), HELD_FOR) })
  window.addEventListener('beforeunload', warn)
}

/** Takes it back: it stands on the sheet as it did. */
export function takeBack(key: string): void {
  clearTimeout(orders.get(key)?.timer)
  orders.delete(key)
  back(key, null)
}

/** Sends what is held at once. */
export async function sendNow(key: string): Promise<void> {
  const held = orders.get(key)
  if (!held) return
  clearTimeout(held.timer)
  orders.delete(key)
  await send(key, held.order)
}

/** Sends: the files first, then the words. What fails stands on the sheet as it did, with the reason. */
export async function send(key: string, order: Order): Promise<void> {
  const place = placeOf(key)
  change(key, { sending: { state: 'going' }, failure: null })
  try {
    if (!actsAt(place)) throw new Refused({ code: 'otherDesk' })
    await sendFiles(key, order.filesForPartner)
    const answer = await call(moveEndpoint(order.move), {
      params: { number: place.number },
      // The composer has given the body the shape of the move; the server checks it.
      body: order.body as WishBody<typeof order.move>,
      ...(order.seen === null ? {} : { seen: order.seen }),
    })
    const { used = [] } = sheetOf(key).written
    clear(key)
    void creditUsed(queries, place.number, used)
    await drop(key)
    newsOfMove(queries, place.number, answer)
    tellSent({ key, answer })
  } catch (error) {
    newsOfMove(queries, place.number)
    if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: keys.me })
    back(key, error instanceof Error ? error : new Error(String(error)))
  }
}

async function sendFiles(key: string, forPartner: boolean): Promise<void> {
  const { number } = placeOf(key)
  for (const { id, file, state } of sheetOf(key).files) {
    if (state === 'there') continue
    changeFile(key, id, { state: 'going', sent: 0, error: null })
    try {
      await sendWithProgress({ number, file, forPartner }, (sent) => changeFile(key, id, { sent }))
      changeFile(key, id, { state: 'there', sent: 1 })
    } catch (error) {
      changeFile(key, id, { state: 'failed', error: error instanceof Error ? error : null })
      throw error
    }
  }
}

function back(key: string, failure: Error | null): void {
  const { unsent: _gone, ...written } = sheetOf(key).written
  change(key, { sending: null, failure, written, kept: 'typed' })
  void keep(key)
}

/** Whoever closes the page while something is on its way is asked first; it stays as a draft in any case. */
function warn(event: BeforeUnloadEvent): void {
  if (allSheets().some(([, sheet]) => sheet.sending !== null)) event.preventDefault()
  else window.removeEventListener('beforeunload', warn)
}
