import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classified, type OpenDoor, openDoor, problemIn } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { addressOf, upload } from '../testing/upload.ts'

let door: OpenDoor
let agent: Client
beforeAll(async () => {
  door = await openDoor()
  agent = door.desk.window
})
afterAll(() => door?.shut())

const taken = async () => granted(await agent.post<{ number: string }>('/api/cases', classified)).number

/** Everything that lies in the data folder, by its way from there. */
function lying(): readonly string[] {
  return readdirSync(door.dataDirectory, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => `${one.parentPath.slice(door.dataDirectory.length)}/${one.name}`)
}

const names: readonly (readonly [sent: string, shown: string])[] = [
  ['../../../../etc/cron.d/evil', 'evil'],
  ['..\\..\\..\\windows\\system32\\evil.dll', 'evil.dll'],
  ['/etc/passwd', 'passwd'],
  ['%2e%2e%2fevil', '%2e%2e%2fevil'],
  ['....//....//evil', 'evil'],
  ['.htaccess', 'htaccess'],
  ['\u200b.htaccess', 'htaccess'],
  ['\u200d\ufeff.htaccess', 'htaccess'],
  ['.user.ini', 'user.ini'],
  ['shell.php', 'shell.php'],
  ['shell.pht', 'shell.pht'],
  ['shell.php.jpg', 'shell.php.jpg'],
  ['shell.jpg.php', 'shell.jpg.php'],
  ['invoice\u202egpj.exe', 'invoicegpj.exe'],
  ['a\u2066b\u2069.txt', 'ab.txt'],
  ['"; filename="evil.html', '_; filename=_evil.html'],
  ['a\r\nx-injected: yes\r\n\r\n<script>', 'ax-injected_ yes_script_'],
  ['CON', 'CON'],
  ['a:stream', 'a_stream'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(146)}.pdf`],
  ['😀账单.pdf', '😀账单.pdf'],
]

describe('a name is what people read, and nothing else', () => {
  test('no file lies under a name that somebody sent, nor anywhere but on the shelf', async () => {
    const number = await taken()
    const before = lying().length
    for (const [sent, shown] of names) {
      const { status, body } = await upload(door.address, agent, number, sent, `of ${sent}`)
      expect([sent, status, body.name]).toEqual([sent, 200, shown])
    }
    const files = lying()
    expect(files).toHaveLength(before + names.length)
    // Beside them lie only the anchors of the days.
    for (const file of files.filter((one) => !one.startsWith('/anchors/')))
      expect(file).toMatch(/^\/files\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/)
    const modes = execFileSync('find', [`${door.dataDirectory}/files`, '-type', 'f', '-perm', '/0177'])
    expect(modes.toString()).toBe('')
  })

  test('it goes out as one header that cannot be broken open', async () => {
    const number = await taken()
    for (const [sent, shown] of names) {
      const { body } = await upload(door.address, agent, number, sent, 'x')
      const answer = await door.send({ method: 'GET', path: await addressOf(agent, number, body.id) })
      expect(Object.keys(answer.headers)).not.toContain('x-injected')
      const said = String(answer.headers['content-disposition'])
      const [, plain, encoded] =
        /^attachment; filename="([\w. -]*)"; filename\*=UTF-8''([\w.~!%-]+)$/.exec(said) ?? []
      expect([sent, plain === undefined, decodeURIComponent(encoded ?? '')]).toEqual([sent, false, shown])
    }
  })

  test('a text that no database keeps, and a name that is none, are refused', async () => {
    const number = await taken()
    expect((await upload(door.address, agent, number, 'a\0.php', 'x')).status).toBe(400)
    expect((await upload(door.address, agent, number, '', 'x')).status).toBe(400)
    expect((await upload(door.address, agent, number, 'x'.repeat(1001), 'x')).status).toBe(400)
  })
})

describe('what is in a file decides whether it is taken', () => {
  const zip = (name: string, content: string) => {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt32LE(content.length, 22)
    head.writeUInt16LE(name.length, 26)
    return Buffer.concat([head, Buffer.from(name), Buffer.from(content)])
  }
  const refused: readonly (readonly [string, Uint8Array])[] = [
    ['photo.jpg', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1')],
    ['photo.png', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1')],
    ['report.pdf', Buffer.from('\xca\xfe\xba\xbe\0\0\0\x34', 'latin1')],
    ['list.docx', zip('META-INF/MANIFEST.MF', 'Main-Class: Evil')],
    ['photo.jpg', zip('classes.dex', 'x')],
    ['notes.txt', Buffer.from([0, 97, 115, 109, 1, 0, 0, 0])],
    ['notes.txt', Buffer.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0])],
    ['notes.txt', Buffer.from([1, 2, 3, 0, 255])],
  ]
  test.each(refused)('%s that is something else', async (name, content) => {
    const number = await taken()
    const before = lying()
    const { status, body } = await upload(door.address, agent, number, name, content)
    expect([status, body]).toMatchObject([415, { code: 'fileKindNotTaken' }])
    expect(lying()).toEqual(before)
  })

  test('an archive is taken as it is and never opened, whatever its names say', async () => {
    const number = await taken()
    const { body } = await upload(door.address, agent, number, 'a.zip', zip('../../../evil', 'x'))
    expect(body.kind).toBe('archive')
    expect(lying().join('\n')).not.toContain('evil')
  })

  test('nothing, and more than thirty megabytes, are refused, and nothing of them stays', async () => {
    const number = await taken()
    const before = lying()
    expect((await upload(door.address, agent, number, 'a', '')).body).toMatchObject({ code: 'fileEmpty' })
    const huge = Buffer.alloc(30 * 1024 * 1024 + 1, 'a')
    const sent = await upload(door.address, agent, number, 'a.txt', huge).catch(
      () => 'the connection was closed',
    )
    if (typeof sent !== 'string') expect(sent.body).toMatchObject({ status: 413, code: 'fileTooLarge' })
    await expect.poll(() => lying(), { timeout: 20_000 }).toEqual(before)
    expect((await upload(door.address, agent, number, 'a.txt', huge.subarray(1))).status).toBe(200)
  })

  test('bytes are taken nowhere else, and here nothing but bytes', async () => {
    const number = await taken()
    const headers = { 'content-type': 'application/octet-stream' }
    const note = { path: `/api/cases/${number}/note`, body: '{"text":"x"}', headers, token: agent.token }
    expect(problemIn(await door.send(note)).code).toBe('notJson')
    const path = `/api/cases/${number}/attachments?name=a.txt`
    for (const type of [
      'application/json',
      'multipart/form-data; boundary=x',
      'text/html',
      'image/svg+xml',
    ]) {
      const sent = await door.send({ path, body: 'x', headers: { 'content-type': type }, token: agent.token })
      expect([type, sent.status]).toEqual([type, 415])
    }
  })
})
