/** For tests: pictures as they come, with what cameras write and with what is meant to fill the memory. */
import { crc32, deflateSync } from 'node:zlib'
import { Transformer } from '@napi-rs/image'

/** A picture in two colours, the left half another than the right. */
export function dots(width: number, height: number): Transformer {
  const pixels = Buffer.alloc(width * height * 4, 255)
  for (let at = 0; at < pixels.length; at += 4) {
    const isLeft = (at / 4) % width < width / 2
    pixels[at + 1] = isLeft ? 90 : 160
    pixels[at + 2] = isLeft ? 40 : 220
  }
  return Transformer.fromRgbaPixels(pixels, width, height)
}

/** What a camera writes into a photograph: who made it, that it was held on its side, and where it was taken. */
export function withCamera(jpeg: Buffer): Buffer {
  const tiff = Buffer.alloc(120)
  tiff.write('MM\0*\0\0\0\x08', 'latin1')
  tiff.writeUInt16BE(3, 8)
  const entry = (no: number, tag: number, type: number, count: number, value: number) => {
    const at = 10 + no * 12
    tiff.writeUInt16BE(tag, at)
    tiff.writeUInt16BE(type, at + 2)
    tiff.writeUInt32BE(count, at + 4)
    if (type === 3) tiff.writeUInt16BE(value, at + 8)
    else tiff.writeUInt32BE(value, at + 8)
  }
  entry(0, 0x010f, 2, 10, 60)
  entry(1, 0x0112, 3, 1, 6)
  entry(2, 0x8825, 4, 1, 80)
  tiff.write('BeichenCam', 60, 'latin1')
  tiff.writeUInt16BE(1, 80)
  entry(6, 0x0001, 2, 2, 0x4e000000)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** A small file of very many dots. */
export function bomb(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(1, 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** The smallest picture that moves. */
export const gif = Buffer.from('R0lGODdhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64')
