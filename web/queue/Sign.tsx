import type { LightName } from '../parts/Light.tsx'

/** One small drawing for each light; there are hundreds of them in a list, so each is a single path. */
const paths: Readonly<Record<LightName, string>> = {
  ok: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13ZM8 4.5V8l2.6 1.6',
  soon: 'M4 2h8M4 14h8M5 2v3l3 3l-3 3v3M11 2v3l-3 3l3 3v3',
  late: 'M8 1.5L15 14H1ZM8 6v4M8 11.6v.9',
  paused: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13ZM6.2 5.5v5M9.8 5.5v5',
  done: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13ZM5 8.2l2.2 2.2L11 6.2',
}

/** How a promise stands, as a drawing beside its words. */
export function sign(light: LightName) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" className="sign" aria-hidden="true">
      <path d={paths[light]} />
    </svg>
  )
}
