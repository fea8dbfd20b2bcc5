import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import readSheets from 'read-excel-file/node'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'

/** What lies on the machine, and must lie in no file that goes out. */
const secret = 'WHAT-ONLY-THE-MACHINE-KNOWS'
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

let door: OpenDoor
let head: Client
let folder: string
let trap: Server
let report: string
let texts: readonly string[]
const came: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beichen-secret-'))
  const path = join(folder, 'secret.txt')
  await writeFile(path, secret)
  trap = createServer((request, answer) => {
    came.push(request.url ?? '')
    answer.end(secret)
  })
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/taken`
  texts = baits(path, url)
  door = await openDoor()
  head = await door.operator.hire('head', desks.window, ['supervisor'])
  const made = granted(
    await head.post<{ id: string }>('/api/reports', { organisation: desks.window, period: '2026-10' }),
  )
  report = made.id
  const { version } = granted(await head.get<{ version: number }>(`/api/reports/${report}`))
  const measures = texts.map((text) => ({ what: text, who: text.slice(0, 100), until: '2026-12-31' }))
  const written = { conclusion: texts.join('\n'), measures, followUps: [] }
  granted(await head.send('PUT', `/api/reports/${report}/writing`, { seen: version, written }))
})
afterAll(async () => {
  await door?.shut()
  trap?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the makers of papers have been made to read by a text. */
function baits(path: string, url: string): readonly string[] {
  return [
    path,
    `file://${path}`,
    `<img src="file://${path}">`,
    `<iframe src="${url}"></iframe>`,
    `<link rel="attachment" href="file://${path}">`,
    `<style>@import url(${url})</style>`,
    `![x](file://${path})`,
    `[x](${url})`,
    `{"image":"${path}"}`,
    `{"attachment":"${url}"}`,
    `<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}"/></svg>`,
    `<!DOCTYPE a [<!ENTITY b SYSTEM "file://${path}">]><a>&b;</a>`,
    `=HYPERLINK("${url}")`,
    `=WEBSERVICE("${url}")`,
    'INCLUDEPICTURE "file:///etc/passwd"',
    url,
    picture,
    '{{n}} {{all}}',
    ']]></w:t><w:t>',
  ]
}

async function taken(as: 'xlsx' | 'docx' | 'pdf') {
  const answer = await fetch(`${door.address}/api/reports/${report}/file?as=${as}&language=en`, {
    headers: { authorization: `Bearer ${head.token}` },
  })
  expect(answer.status).toBe(200)
  const header = (name: string) => answer.headers.get(name)
  expect(header('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="Service analysis reports .*2026-10\\.${as}"; filename\\*=UTF-8''`),
  )
  expect([header('x-content-type-options'), header('cache-control')]).toEqual(['nosniff', 'no-store'])
  expect(header('content-type')).toMatch(as === 'pdf' ? /^application\/pdf$/ : /openxmlformats/)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The files in a file, as texts. */
function inside(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

/** Where lines end is the writer's to say. */
const run = (text: string) => text.replace(/\s+/g, '')

test('a paper holds the texts as they were typed, and nothing that they point at', async () => {
  const file = await taken('pdf')
  const { text } = await extractText(file.slice(), { mergePages: true })
  for (const one of texts) expect(run(text)).toContain(run(one))
  expect(text).not.toContain(secret)
  expect(text).not.toContain('root:')
  const raw = Buffer.from(file).toString('latin1')
  for (const sign of [
    /\/Subtype\s*\/Image/,
    /\/EmbeddedFile/,
    /\/URI/,
    /\/JavaScript/,
    /\/Launch/,
    /\/GoToR/,
  ])
    expect(raw).not.toMatch(sign)
})

test('a text to go on with holds them as texts: no picture, no field, nothing from elsewhere', async () => {
  const files = inside(await taken('docx'))
  const all = Object.values(files).join('\n')
  expect(all).not.toContain(secret)
  expect(all).not.toContain('TargetMode="External"')
  expect(all).not.toMatch(/<!(DOCTYPE|ENTITY)/)
  expect(Object.keys(files).filter((path) => /media|embeddings/.test(path))).toEqual([])
  const document = files['word/document.xml'] ?? ''
  expect(document).not.toMatch(/<w:(instrText|fldSimple|hyperlink|drawing|pict|object)\b/)
  const said = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => plain(text ?? ''))
  for (const one of texts) expect(said).toContain(one)
})

test('a workbook computes nothing and asks for nothing', async () => {
  const file = await taken('xlsx')
  const files = inside(file)
  const all = Object.values(files).join('\n')
  expect(all).not.toContain(secret)
  expect(all).not.toMatch(/<f[ >]|TargetMode="External"|<!(DOCTYPE|ENTITY)|<hyperlink/)
  const cells = (await readSheets(Buffer.from(file))).flatMap((one) => one.data.flat())
  for (const one of texts) expect(cells.map((cell) => String(cell).replace(/^'/, ''))).toContain(one)
  for (const cell of cells)
    if (typeof cell === 'string')
      for (const line of cell.split('\n')) expect(line).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u)
})

test('nobody asked the address that stood in the texts', () => {
  expect(came).toEqual([])
})

function plain(xml: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return xml.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)
}
