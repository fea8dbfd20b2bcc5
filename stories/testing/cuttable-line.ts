import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to a server that can be cut: what runs over it breaks off, and nothing gets through until it is mended. */
export type CuttableLine = {
  readonly address: string
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** Lays a line to a server. */
export async function cuttableLine(to: string): Promise<CuttableLine> {
  const { hostname, port } = new URL(to)
  const ends = new Set<Socket>()
  let isCut = false
  const keep = (end: Socket) => {
    ends.add(end)
    end.on('close', () => ends.delete(end))
    end.on('error', () => end.destroy())
    return end
  }
  const line = createServer((near) => {
    keep(near)
    if (isCut) return near.destroy()
    const far = keep(connect(Number(port), hostname))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    near.pipe(far)
    far.pipe(near)
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  const cut = () => {
    isCut = true
    for (const end of ends) end.destroy()
  }
  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      isCut = false
    },
    close: async () => {
      cut()
      line.close()
      await once(line, 'close')
    },
  }
}
