const began = performance.now()

/** Tells the person who waits, with the seconds since the beginning. */
export function say(sentence) {
  console.log(`[beichen ${Math.round((performance.now() - began) / 1000)}s] ${sentence}`)
}

/** What stops the preparation and is not a defect: its sentence is all that is shown. */
export class Trouble extends Error {}
