import type { Book } from '../testing/acknowledged.ts'
import type { Client } from '../testing/client.ts'
import { makeMove } from '../testing/make-move.ts'
import type { Desk } from '../testing/operator.ts'
import type { Numbers, Step } from '../testing/step.ts'
import { lives, remark } from './lives.ts'

/** Someone who leads one case after the other through its life, and now and then adds a line to another's case. */
export type Writer = { readonly writeWhile: (go: () => boolean) => Promise<void> }

type People = Readonly<Record<Desk, Client>>

/** A writer that notes in the book what it was told; it goes on where it stopped. */
export function writerOf(mark: number, people: People, book: Book): Writer {
  let life: readonly Step[] = []
  let numbers: Numbers = { own: '', twin: '' }
  const next = async () => {
    if (life.length === 0) life = lives[Math.floor(Math.random() * lives.length)] ?? []
    const [step, ...rest] = life
    if (!step) return
    const said = await makeMove(step, numbers, people[step.desk], book)
    // A refused step is noted as a fault; what would have followed makes no sense then.
    life = said ? rest : []
    if (said) numbers = { ...numbers, [step.about]: said.number }
    if (said && step.about === 'own') book.current.set(mark, said.number)
  }
  const meet = async () => {
    const others = [...book.current].filter(([who]) => who !== mark)
    const own = others[Math.floor(Math.random() * others.length)]?.[1]
    if (own) await makeMove(remark, { own, twin: '' }, people[remark.desk], book)
  }
  return {
    writeWhile: async (go) => {
      while (go()) {
        await next()
        if (go() && Math.random() < 0.25) await meet()
      }
    },
  }
}
