import { causeWords } from '#contract/privacy/disclosure-words.ts'
import type { HeldCase } from '#contract/privacy/persons.ts'
import type { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'

type Words = Pick<ReturnType<typeof useWords>, 'say' | 'sayOr' | 'either'>
export type HeldFact = readonly [label: string, value: string | null]

const at = (instant: string | null) => instant && fullTime(instant)

/** What is held of a person in one case, as a person reads it. */
export function factsOfHeld(held: HeldCase, { say }: Words): readonly HeldFact[] {
  return [
    [say('held.name'), held.name],
    [say('held.account'), held.account],
    [say('held.contact'), held.contact],
    [say('held.place'), [held.province, held.city].filter((one) => one !== null).join(' ') || null],
    [say('held.receivedAt'), at(held.receivedAt)],
    [say('held.closedAt'), at(held.closedAt)],
    [say('held.description'), held.description || null],
    [say('held.service'), held.serviceContent],
    [say('held.consumedAt'), at(held.consumedAt)],
    [say('held.amount'), held.amount === null ? null : String(held.amount)],
    [say('held.keptUntil'), held.onHold ? say('held.onHold') : at(held.keptUntil)],
  ]
}

/** The lists of what is held in one case: each with its title and its lines. */
export function listsOfHeld(
  held: HeldCase,
  names: Readonly<Record<string, string>>,
  { say, sayOr, either }: Words,
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const former = held.takenDown.length > 1 ? held.takenDown : []
  const who = (id: string | null) => (id === null ? null : (names[id] ?? id))
  const line = (...parts: readonly (string | null)[]) => parts.filter((one) => one).join(' · ')
  return [
    {
      title: say('held.takenDown'),
      lines: former.map((one) => line(fullTime(one.at), one.name, one.account, one.contact)),
    },
    {
      title: say('held.history'),
      lines: held.entries.map((one) => {
        const what = sayOr(`timeline.event.${one.type}`, one.type)
        const charges = one.charges.map((charge) => charge.words).join('; ')
        return line(fullTime(one.at), what, who(one.organisation), one.text, charges)
      }),
    },
    { title: say('held.files'), lines: held.files.map((one) => line(fullTime(one.at), one.name)) },
    {
      title: say('held.refusedMoves'),
      lines: held.refusedMoves
        .filter((one) => one.said.length > 0)
        .map((one) => line(fullTime(one.at), ...one.said)),
    },
    {
      title: say('held.disclosures'),
      lines: held.disclosures.map((one) =>
        line(fullTime(one.at), one.organisationName, either(causeWords[one.cause])),
      ),
    },
  ].filter((one) => one.lines.length > 0)
}
