/** How long to wait before each further try, in milliseconds: as long as a server takes to come back. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000] as const

/**
 * Loads a file of the page, again and again for half a minute where the server does not answer: it may be starting. A
 * file that does not come then is gone, with the build that had it; the last failure is thrown.
 */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await load()
    } catch {
      await new Promise((next) => setTimeout(next, pause))
    }
  }
  return load()
}
