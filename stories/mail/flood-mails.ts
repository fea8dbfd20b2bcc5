import { bounceOf, type Letter, letter, service, withFiles } from '#server/mail/mails.fixture.ts'
import type { Envelope } from './smtp-line.ts'

/** A mail that is brought, what it must come to, and the words by which it is known again. */
export type FloodMail = {
  readonly raw: Buffer
  readonly envelope: Envelope
  readonly comes: string
  readonly mark: string
  /** The number of the case that it must join, and no other. */
  readonly into?: string
}

/** A case that is there: who it is of, and the reference that its customer was sent. */
export type BaseCase = { readonly number: string; readonly sender: string; readonly messageId: string }

/** A mail that becomes a case, from somebody who has not written before. */
export function freshMail(mark: string, more: Letter = {}): FloodMail {
  return mail('newCase', mark, { from: `${mark}@customer.example`, ...more })
}

function mail(comes: string, mark: string, more: Letter, envelope: Partial<Envelope> = {}): FloodMail {
  const raw = letter({ ...more, body: more.body ?? `这封信是 ${mark}` })
  const from = more.from ?? `${mark}@customer.example`
  return { raw, envelope: { from, to: [service], ...envelope }, comes, mark }
}

type Kind = (mark: string, base: BaseCase, at: number) => readonly FloodMail[]

const wrongEnd = (messageId: string) => messageId.replace(/.(?=@)/, (last) => (last === '0' ? '1' : '0'))

/** Every kind of mail that comes to an operator, with how many of a hundred are of it. */
const kinds: readonly (readonly [share: number, kind: Kind])[] = [
  [22, (mark) => [freshMail(mark)]],
  [
    14,
    (mark, base) => [
      {
        ...mail('joins', mark, {
          from: base.sender,
          headers: { References: `<x@y.example> ${base.messageId}` },
        }),
        into: base.number,
      },
    ],
  ],
  // Brought again and again.
  [8, (mark) => [freshMail(mark), freshMail(mark)].map((_, __, [first]) => first as FloodMail)],
  // One identifier, two letters.
  [4, (mark) => ['a', 'b'].map((one) => freshMail(`${mark}${one}`, { id: `<${mark}@customer.example>` }))],
  [6, (mark) => [mail('automatic autoSubmitted', mark, { headers: { 'Auto-Submitted': 'auto-replied' } })]],
  [3, (mark) => [mail('automatic bulk', mark, { headers: { Precedence: 'bulk' } })]],
  [3, (mark) => [mail('automatic list', mark, { headers: { 'List-Id': '<news.example>' } })]],
  [3, (mark, base) => [mail('automatic ownMail', mark, { id: `<${mark}.${base.messageId.slice(1)}` })]],
  [3, (mark) => [mail('automatic noReturn', mark, {}, { from: '' })]],
  [5, (mark, base) => [{ ...bounced(mark, base.messageId), into: base.number }]],
  [2, (mark) => [bounced(mark, `<${mark}@elsewhere.example>`)]],
  [6, (mark) => [brokenMail(mark)]],
  [
    5,
    (mark, base) => [
      mail('quarantine wrongReference', mark, {
        from: base.sender,
        headers: { 'In-Reply-To': wrongEnd(base.messageId) },
      }),
    ],
  ],
  // A number that anybody can guess joins nothing.
  [
    4,
    (mark, base) => [
      freshMail(mark, {
        subject: `Re: ${base.number}`,
        headers: { 'In-Reply-To': `<${base.number}@vnet.example>` },
      }),
    ],
  ],
  // Somebody pretends to be an agent, with the reference of a case that is true.
  [
    5,
    (mark, base, at) => [
      mail('quarantine ownSender', mark, {
        from: `agent${at % 11}@vnet.example`,
        headers: { References: base.messageId },
      }),
    ],
  ],
  [
    4,
    (mark, base) => [
      mail('quarantine otherSender', mark, {
        from: `${mark}@stranger.example`,
        headers: { References: base.messageId },
      }),
    ],
  ],
  [3, (mark) => [mail('quarantine unknownMailbox', mark, {}, { to: ['servcie@vnet.example'] })]],
  [2, (mark) => [mail('refused', mark, {}, { to: [`${mark}@elsewhere.example`] })]],
]

function bounced(mark: string, messageId: string): FloodMail {
  const raw = bounceOf(messageId, { subject: `returned ${mark}` })
  return { raw, envelope: { from: '', to: [service] }, comes: 'bounce', mark }
}

/** Cut off in the middle of a file. */
function brokenMail(mark: string): FloodMail {
  const whole = withFiles([{ name: 'a.txt', type: 'text/plain', content: Buffer.from(mark.repeat(50)) }], {
    from: `${mark}@customer.example`,
  })
  const raw = whole.subarray(0, whole.length - 40)
  return {
    ...{ raw, comes: 'quarantine broken', mark },
    envelope: { from: `${mark}@customer.example`, to: [service] },
  }
}

/** About so many mails of all kinds; one of them with a file of thirty megabytes, and thirty of one sender who is a program. */
export function floodOf(size: number, bases: readonly BaseCase[]): readonly FloodMail[] {
  const found: FloodMail[] = [largeMail()]
  for (let n = 0; n < 30; n++)
    found.push(mail('newCase or tooMany', `robot${n}z`, { from: 'robot@busy.example' }))
  const hundred = kinds.flatMap(([share, kind]) => Array.from({ length: share }, () => kind))
  // Seven is prime to their number: every kind comes early, and none comes in a row.
  for (let at = 0; found.length < size; at++) {
    const kind = hundred[(at * 7) % hundred.length]
    const base = bases[at % bases.length]
    if (kind && base) found.push(...kind(`mark${at}z`, base, at))
  }
  return found
}

function largeMail(): FloodMail {
  const content = Buffer.alloc(30 * 1024 * 1024, 'thirty megabytes ')
  const raw = withFiles([{ name: 'large.txt', type: 'text/plain', content }], {
    from: 'large@customer.example',
    body: '这封信是 largez',
  })
  return {
    raw,
    envelope: { from: 'large@customer.example', to: [service] },
    comes: 'newCase',
    mark: 'largez',
  }
}
