/** Looks a word up in a catalogue; i18next's `t` is one. */
export type Say = (key: string, values?: Record<string, string | number>) => string

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A length of time in words, in the two units that matter: 3 days 4 hours, 1 hour 12 minutes, 5 minutes. */
export function spanWords(say: Say, milliseconds: number): string {
  const length = Math.abs(milliseconds)
  if (length < minute) return say('time.underMinute')
  const [days, hours, minutes] = [
    Math.floor(length / day),
    Math.floor((length % day) / hour),
    Math.floor((length % hour) / minute),
  ]
  const units: readonly (readonly [string, number])[] =
    days > 0
      ? [
          ['time.days', days],
          ['time.hours', hours],
        ]
      : [
          ['time.hours', hours],
          ['time.minutes', minutes],
        ]
  return units
    .filter(([, n]) => n > 0)
    .map(([key, n]) => say(key, { n }))
    .join(' ')
}

/** What is left until an instant, or by how much it has passed. The instant itself is still in time. */
export function remainingWords(say: Say, now: number, dueAt: string): string {
  const left = Date.parse(dueAt) - now
  return say(left < 0 ? 'time.over' : 'time.left', { span: spanWords(say, left) })
}

/** How long ago something happened, or that it is just now. */
export function agoWords(say: Say, now: number, at: string): string {
  const gone = now - Date.parse(at)
  return gone < minute ? say('time.justNow') : say('time.ago', { span: spanWords(say, gone) })
}
