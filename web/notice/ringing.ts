import { isQuiet, type Notice, type NoticeWishes, rings, urgentKinds } from '#contract/notice/notices.ts'
import { timeOfDay } from '../operator-time.ts'

/** What this page has heard of already; what was unread when it was opened does not ring. */
let known: Set<string> | null = null

/** The notices that this page has not heard of before. */
export function freshAmong(latest: readonly Notice[]): readonly Notice[] {
  const before = known
  known = new Set([...(before ?? []), ...latest.map((one) => one.id)])
  return before === null ? [] : latest.filter((one) => !before.has(one.id))
}

type Telling = { readonly title: (notice: Notice) => string; readonly open: (notice: Notice) => void }

/** Rings for what is new: a sound where it is wanted, and the browser's own notice while nobody sees the page. */
export function ring(
  fresh: readonly Notice[],
  wishes: NoticeWishes,
  now: number,
  { title, open }: Telling,
): void {
  const time = timeOfDay(now)
  const isUrgent = fresh.some((one) => urgentKinds.includes(one.kind))
  if (wishes.sound && isUrgent && !isQuiet(wishes, time)) beep()
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return
  for (const one of fresh.filter(({ kind }) => rings(wishes, kind, time))) {
    // Nothing of the customer: whoever walks past the screen may read it. One for all open pages.
    const shown = new Notification(title(one), { body: one.number ?? '', tag: one.id })
    shown.onclick = () => {
      window.focus()
      shown.close()
      open(one)
    }
  }
}

function beep(): void {
  const sound = new AudioContext()
  const tone = sound.createOscillator()
  const volume = sound.createGain()
  volume.gain.setValueAtTime(0.08, sound.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.35)
  tone.frequency.value = 660
  tone.connect(volume).connect(sound.destination)
  tone.start()
  tone.stop(sound.currentTime + 0.35)
  tone.onended = () => void sound.close()
}
