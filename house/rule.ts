import type { House, Source } from './source.ts'

/** One rule about the code. It is only worth having if it catches the culprits that were planted for it. */
export type Rule = {
  readonly says: string
  /** The places that break it, a line for each; none while the code keeps it. */
  readonly broken: (house: House) => readonly string[]
  /** Each of them, alone in a house, breaks the rule. */
  readonly culprits: readonly House[]
  /** What looks like a culprit and is none. */
  readonly innocent?: House
}

/** A planted file. */
export function planted(path: string, text: string): Source {
  return { path, text }
}

/** A rule that looks at one file at a time. */
export function inEach(
  concerns: (source: Source) => boolean,
  look: (source: Source) => readonly string[],
): (house: House) => readonly string[] {
  return (house) => house.filter(concerns).flatMap(look)
}
