import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipped } from './zip.ts'

test('an archive has every file that went in under a name of its own, Chinese names too', async () => {
  const asked: string[] = []
  async function* files() {
    for (const [name, said] of [
      ['月报 湖南.pdf', 'one'],
      ['月报 湖南.pdf', 'two'],
      ['月报 浙江.PDF', 'three'],
    ] as const) {
      asked.push(said)
      yield { name, bytes: strToU8(said), at: '2026-12-01T00:00:00.000Z' }
    }
  }
  const pieces: Uint8Array[] = []
  for await (const piece of zipped(files())) {
    // The next file is not made before this one has been taken.
    if (pieces.length === 0) expect(asked).toEqual(['one'])
    pieces.push(piece)
  }
  const found = unzipSync(Buffer.concat(pieces))
  expect(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['月报 湖南.pdf', 'one'],
    ['月报 湖南 (2).pdf', 'two'],
    ['月报 浙江.PDF', 'three'],
  ])
})
