import { gatheredWords, moreWords } from '#contract/sending/sending-words.ts'
import { templateWords } from '#contract/sending/template-words.ts'
import { kindOf } from '#domain/notice/kinds.ts'
import type { Gathered } from '#domain/sending/digest.ts'
import { filledTemplate } from '#domain/sending/filling.ts'
import type { SendingLanguage, Variables } from '#domain/sending/sending.ts'
import type { Instant } from '#domain/time.ts'
import type { Shell } from '../shell.ts'
import type { Message } from './channel.ts'
import { referenceFor } from './reference.ts'
import type { SendingRow } from './sending-store.ts'

const MOST_LINES = 30
const times = ['firstReply', 'resolve', 'until', 'consumedAt']

type Ground = Pick<Shell, 'reference' | 'customers' | 'outgoing'>

/** The message of a sending, opened and written out. */
export function messageOf(row: SendingRow, { reference, customers, outgoing }: Ground): Message {
  const { template, language } = row
  const said = JSON.parse(customers.open(row.content)) as Variables
  const { zone } = reference.calendars()
  const desk = reference.network().find(row.organisation)?.name ?? ''
  const values = { ...written(said, zone), ...linesOf(said, language, zone), desk }
  const words = templateWords[template][language]
  const place = row.case_id === null ? null : { shardKey: row.shard_key, id: row.case_id }
  return {
    id: row.id,
    to: customers.open(row.address),
    desk,
    language,
    subject: filledTemplate(words.subject, values),
    text: filledTemplate(words.text, values),
    short: filledTemplate(words.short, values)
      .split('\n')
      .join(language === 'zh' ? '' : ' '),
    automatic: template !== 'reply' && template !== 'result',
    messageId: row.message_id,
    thread:
      place === null || template === 'spDispatch'
        ? null
        : `<${referenceFor(place, customers)}@${outgoing?.host}>`,
  }
}

/** The number that a message has, wherever it goes: nobody else makes it, and it says which case it is of. */
export function messageIdOf(id: string, reference: string | null, host: string): string {
  const own = id.replaceAll('-', '')
  return reference === null ? `<${own}@${host}>` : `<${own}.${reference}@${host}>`
}

function written(said: Variables, zone: string): Variables {
  const shown = Object.entries(said).map(([name, value]) => [
    name,
    value !== null && times.includes(name) ? toTheMinute(value as Instant, zone) : value,
  ])
  return Object.fromEntries(shown)
}

function linesOf({ notices }: Variables, language: SendingLanguage, zone: string): Variables {
  if (notices == null) return {}
  const gathered = JSON.parse(notices) as readonly Gathered[]
  const lines = gathered
    .slice(0, MOST_LINES)
    .map(
      ({ number, what, at }) => `${toTheMinute(at, zone)} ${number} ${gatheredWords[kindOf(what)][language]}`,
    )
  const more = gathered.length - lines.length
  const rest = more > 0 ? [filledTemplate(moreWords[language], { more: String(more) })] : []
  return { count: String(gathered.length), lines: [...lines, ...rest].join('\n') }
}

function toTheMinute(at: Instant, zone: string): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  return there.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
