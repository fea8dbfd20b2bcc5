import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Egress, openEgress } from '#server/egress/egress.ts'
import { type MachineInside, machineInside } from './machine-inside.ts'

let machine: MachineInside
let port: number
beforeAll(async () => {
  machine = await machineInside()
  port = machine.port
})
beforeEach(() => machine.forget())
afterAll(() => machine.stop())

/** The names of these tests, and where they lead, one lookup after the other. */
function out(
  names: Readonly<Record<string, readonly (readonly string[])[]>> = {},
  allowed: readonly string[] = [],
): Egress & { readonly lookups: () => number } {
  let lookups = 0
  const resolve = async (host: string) => {
    const all = names[host] ?? []
    lookups += 1
    const found = all[Math.min(lookups, all.length) - 1]
    if (!found) throw new Error('no such name')
    return found
  }
  const egress = openEgress({ allowed, resolve, mostBytes: 4000, seconds: 2 })
  return { ...egress, lookups: () => lookups }
}
const here = [['127.0.0.1']]

describe('what others may have the server ask for', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://①②⑦.⓪.⓪.①/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/latest/meta-data/',
    'http://100.100.100.200/latest/meta-data/',
    'http://168.63.129.16/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'https://172.20.0.1/',
    'http://224.0.0.1/',
    'http://inside.example/',
    'http://INSIDE.example./',
    'http://both.example/',
  ])('%s is not asked: it is no place of the internet', async (address) => {
    const names = {
      'inside.example': here,
      'inside.example.': here,
      'both.example': [['1.1.1.1', '127.0.0.1']],
    }
    expect(await out(names).ask(address)).toEqual({ ok: false, no: 'addressNotAllowed' })
  })

  test.each([
    ['file:///etc/passwd', 'schemeNotAllowed'],
    ['gopher://127.0.0.1:25/x', 'schemeNotAllowed'],
    ['ftp://example.org/', 'schemeNotAllowed'],
    ['data:text/plain,x', 'schemeNotAllowed'],
    ['javascript:1', 'schemeNotAllowed'],
    ['//example.org/', 'schemeNotAllowed'],
    ['', 'schemeNotAllowed'],
    ['http://user:secret@1.1.1.1/', 'credentialsInAddress'],
    ['http://1.1.1.1@127.0.0.1/', 'credentialsInAddress'],
    ['http://1.1.1.1:22/', 'portNotAllowed'],
    ['http://1.1.1.1:5432/', 'portNotAllowed'],
    ['https://1.1.1.1:8443/', 'portNotAllowed'],
    ['http://nobody.example/', 'notFound'],
  ])('%s: %s', async (address, code) => {
    expect(await out().ask(address)).toEqual({ ok: false, no: code })
  })

  test('the machine inside was never asked, on its own port neither', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]', 'inside.example']) {
      const answer = await out({ 'inside.example': here, localhost: here }).ask(
        `http://${host}:${port}/plain`,
      )
      expect([host, answer]).toEqual([host, { ok: false, no: 'portNotAllowed' }])
    }
    expect(machine.came()).toEqual([])
  })
})

describe('what the operator has allowed by name', () => {
  const allowed = () => [`named.example:${port}`]
  const named = (path: string) => `http://named.example:${port}${path}`
  const ask = (path: string, names = {}) =>
    out({ 'named.example': here, ...names }, allowed()).ask(named(path))

  test('is asked, by its name, at the address that was looked up', async () => {
    const egress = out({ 'named.example': [['127.0.0.1'], ['10.0.0.1']] }, allowed())
    const answer = await egress.ask(named('/plain?a=b'), { headers: { accept: 'text/plain' } })
    expect(answer.ok && Buffer.from(answer.value.body).toString()).toBe('here')
    expect(machine.came()).toMatchObject([
      { path: '/plain', method: 'GET', headers: { host: `named.example:${port}` } },
    ])
    // A name that means another address a moment later means nothing: it is not looked up again.
    expect(egress.lookups()).toBe(1)
  })

  test('gives no cookie that is kept', async () => {
    const egress = out({ 'named.example': here }, allowed())
    for (const _ of [1, 2]) await egress.ask(named('/plain'))
    expect(machine.came().map((one) => one.headers.cookie)).toEqual([undefined, undefined])
  })

  test.each([
    ['http://127.0.0.1/', 'addressNotAllowed'],
    ['http://169.254.169.254/latest/meta-data/', 'addressNotAllowed'],
    ['http://other.example/', 'addressNotAllowed'],
    ['http://[::ffff:127.0.0.1]/', 'addressNotAllowed'],
    ['http://127.0.0.1:22/', 'portNotAllowed'],
    ['file:///etc/passwd', 'schemeNotAllowed'],
    ['gopher://127.0.0.1/', 'schemeNotAllowed'],
    ['http://a:b@named.example/', 'credentialsInAddress'],
  ])('sends nobody on to %s', async (to, code) => {
    const answer = await ask(`/to?${encodeURIComponent(to)}`, { 'other.example': here })
    expect(answer).toEqual({ ok: false, no: code })
    expect(machine.came().map((one) => one.path)).toEqual(['/to'])
  })

  test('sends nobody round for ever, nor to nowhere', async () => {
    expect(await ask('/round')).toEqual({ ok: false, no: 'tooManyRedirects' })
    expect(machine.came()).toHaveLength(4)
    expect(await ask('/nowhere')).toEqual({ ok: false, no: 'redirectNotAllowed' })
  })

  test('is told a secret that nobody else is told when it sends us on', async () => {
    const egress = out({ 'named.example': here, 'second.example': here }, [
      `named.example:${port}`,
      `second.example:${port}`,
    ])
    const to = encodeURIComponent(`http://second.example:${port}/plain`)
    const question = {
      method: 'POST',
      body: Buffer.from('x'),
      headers: { authorization: 'Bearer s', accept: 'a' },
    }
    expect((await egress.ask(named(`/to?${to}`), question)).ok).toBe(true)
    expect(machine.came()).toMatchObject([
      { method: 'POST', headers: { authorization: 'Bearer s' } },
      { method: 'GET', path: '/plain', headers: { accept: 'a' } },
    ])
    expect(machine.came()[1]?.headers.authorization).toBeUndefined()
  })

  test('may neither say too much nor take too long', async () => {
    expect(await ask('/large')).toEqual({ ok: false, no: 'tooLarge' })
    expect(await ask('/endless')).toEqual({ ok: false, no: 'tooLarge' })
    expect(await ask('/slow')).toEqual({ ok: false, no: 'tooSlow' })
  })

  test('is allowed on its own port and by its own name only', async () => {
    for (const address of [
      `http://named.example:${port + 1}/`,
      `http://xnamed.example:${port}/`,
      `http://named.example.evil.example:${port}/`,
    ]) {
      expect([address, (await out({}, allowed()).ask(address)).ok]).toEqual([address, false])
    }
    expect(machine.came()).toEqual([])
  })
})
