import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { ResizeFit, Transformer } from '@napi-rs/image'
import { imageDimensionsFromStream } from 'image-dimensions'
import { GifReader } from 'omggif'

/**
 * A program of its own: reads the picture at the first path, writes a small and a large one to the second and third, and
 * says how large the large one is. They are drawn anew, so that nothing of what the camera wrote is carried over; how
 * many dots a picture has is looked up before any of them is unpacked.
 */
const MOST_DOTS = 50_000_000
const sides = { small: 320, large: 1_600 } as const

const [from = '', small = '', large = ''] = process.argv.slice(2)
const head = createReadStream(from)
const size = await imageDimensionsFromStream(Readable.toWeb(head) as ReadableStream<Uint8Array>)
head.destroy()
if (!size || size.width * size.height > MOST_DOTS) process.exit(1)
const content = await readFile(from)
const longest = Math.max(size.width, size.height)

/** Of a picture that moves the first is taken. */
function opened(picture: Buffer): Transformer {
  if (size?.type !== 'gif') return new Transformer(picture)
  const gif = new GifReader(picture)
  const pixels = new Uint8Array(gif.width * gif.height * 4)
  gif.decodeAndBlitFrameRGBA(0, pixels)
  return Transformer.fromRgbaPixels(pixels, gif.width, gif.height)
}

async function draw(path: string, side: number): Promise<Buffer> {
  const most = Math.min(side, longest)
  const drawn = await opened(content)
    .rotate()
    .resize({ width: most, height: most, fit: ResizeFit.Inside })
    .webp(78)
  await writeFile(path, drawn, { flag: 'wx', mode: 0o600 })
  return drawn
}

await draw(small, sides.small)
const { width, height } = await new Transformer(await draw(large, sides.large)).metadata()
process.stdout.write(JSON.stringify({ width, height }))
