import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillSignIn, visitor } from '../browser/person.ts'
import { seated } from '../browser/seated.ts'
import { type Stage, stage } from '../browser/stage.ts'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks, PASSWORD } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { everybodyAt } from './everybody.ts'

let set: Stage
let elsewhere: Server
let victim: Client
let number: string
/** What the page elsewhere had the browser try, and what it could read of it. */
const heard: string[] = []
beforeAll(async () => {
  set = await stage()
  victim = await everybodyAt(set)
  number = granted(await victim.post<{ number: string }>('/api/cases', classified)).number
  elsewhere = createServer((request, response) => {
    if (request.method === 'POST') {
      request.setEncoding('utf8').on('data', (said: string) => heard.push(said))
      response.end()
    } else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(luring(set.address, number))
    }
  }).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
})
afterAll(async () => {
  elsewhere?.close()
  await set?.clear()
})

/** Does what pages have done to whoever opened them: forms, scripts, frames, pictures. */
function luring(address: string, one: string): string {
  const note = `${address}/api/cases/${one}/note`
  return `<!doctype html><meta charset="utf-8"><title>elsewhere</title>
  <iframe id="framed" src="${address}/"></iframe>
  <iframe name="sink"></iframe>
  <img src="${address}/api/session">
  <form id="typed" target="sink" method="post" action="${note}"><input name="text" value="luring"></form>
  <form id="plain" target="sink" method="post" enctype="text/plain" action="${note}">
    <input name='{"text":"luring","x":"' value='"}'></form>
  <form id="parts" target="sink" method="post" enctype="multipart/form-data" action="${note}">
    <input name="text" value="luring"></form>
  <script>
    const say = (what, outcome) => fetch('/heard', { method: 'POST', body: what + ': ' + outcome + '\\n' })
    const attempt = (what, url, init) =>
      fetch(url, { credentials: 'include', ...init })
        .then((answer) => (answer.type === 'opaque' ? 'nothing to read' : answer.text()))
        .then((outcome) => say(what, outcome), () => say(what, 'kept out'))
    addEventListener('load', async () => {
      await attempt('read', '${address}/api/session', {})
      await attempt('read opaque', '${address}/api/cases', { mode: 'no-cors' })
      await attempt('write opaque', '${note}', { method: 'POST', mode: 'no-cors', body: '{"text":"luring"}' })
      await attempt('write marked', '${note}', {
        method: 'POST', body: '{"text":"luring"}', headers: { 'x-beichen': '1', 'content-type': 'application/json' } })
      for (const id of ['typed', 'plain', 'parts']) {
        document.getElementById(id).submit()
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
      let inside = 'kept out'
      try { inside = document.getElementById('framed').contentDocument.body.innerHTML } catch {}
      await say('framed', inside)
      await say('end', 'of it')
    })
  </script>`
}

describe('a page elsewhere that somebody opens while signed in here', () => {
  // By the same name on another port it is the same site, and the browser sends the cookie along.
  test.each(['127.0.0.1', 'localhost'])(
    'at %s neither writes nor reads nor frames anything',
    async (host) => {
      heard.length = 0
      const { page, leave } = await seated(set, victim)
      await page.goto('/queue')
      await page.getByRole('heading', { name: '工单队列' }).waitFor()
      const before = (await victim.get(`/api/cases/${number}/timeline`)).body
      const { port } = elsewhere.address() as AddressInfo
      await page.goto(`http://${host}:${port}/`)
      await until('the page elsewhere to have tried all', 20_000, () => heard.join('').includes('end: of it'))
      expect(heard.join('').trim().split('\n')).toEqual([
        'read: kept out',
        'read opaque: kept out',
        'write opaque: kept out',
        'write marked: kept out',
        'framed: kept out',
        'end: of it',
      ])
      const frame = page
        .frames()
        .find((one) => one.url().startsWith(set.address) || one.url().includes('error'))
      expect(await frame?.getByText('工单').count()).toBe(0)
      expect((await victim.get(`/api/cases/${number}/timeline`)).body).toEqual(before)
      await leave()
    },
  )
})

test('after signing in one stays here, whatever the address asked for', async () => {
  await set.engage('returning', desks.window)
  const lures = [
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/%09/elsewhere.example',
    'https://elsewhere.example',
  ]
  for (const next of lures) {
    const { page, leave } = await visitor(set.browser, set.address)
    await page.goto(`/sign-in?next=${next}`)
    await fillSignIn(page, 'returning', PASSWORD)
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    expect([next, new URL(page.url()).origin]).toEqual([next, set.address])
    await leave()
  }
})
