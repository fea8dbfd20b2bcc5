import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seated } from '../browser/seated.ts'
import { type Stage, stage } from '../browser/stage.ts'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { addressOf, upload } from '../testing/upload.ts'
import { everybodyAt } from './everybody.ts'

/** What has run where a browser took a file for a page. */
const files: readonly (readonly [name: string, content: string])[] = [
  ['page.html', '<!doctype html><script>opener?.ran(1);parent.ran=1;document.title="ran"</script>'],
  [
    'drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.ran=1"><script>parent.ran=1</script></svg>',
  ],
  [
    'data.xml',
    '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">parent.ran=1</x:script>',
  ],
  ['style.xml', '<?xml-stylesheet type="text/xsl" href="#x"?><a/>'],
  ['both.gif', 'GIF89a/*=0*/;parent.ran=1;window.ran=1//'],
  ['code.js', 'window.ran=1'],
  ['module.mjs', 'globalThis.ran=1; export default 1'],
  ['notes.txt', '<script>parent.ran=1</script>'],
  ['page.mht', 'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>parent.ran=1</script>'],
]

let set: Stage
let client: Client
let number: string
const ids = new Map<string, string>()
beforeAll(async () => {
  set = await stage()
  client = await everybodyAt(set)
  number = granted(await client.post<{ number: string }>('/api/cases', classified)).number
  for (const [name, content] of files) {
    ids.set(name, granted(await upload(set.address, client, number, name, content)).id)
  }
})
afterAll(async () => set?.clear())

const address = (name: string) => addressOf(client, number, ids.get(name) ?? '')

describe('a file that a browser would take for a page or a script', () => {
  test.each(files)('%s goes out to be kept, as bytes, from a box of its own', async (name, content) => {
    const answer = await fetch(`${set.address}${await address(name)}`)
    expect(await answer.text()).toBe(content)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })

  test.each(files)('%s is kept, not opened, when its address is opened in a browser', async (name) => {
    const { page, leave } = await seated(set, client)
    await page.goto('/queue')
    await page.getByRole('heading', { name: '工单队列' }).waitFor()
    const coming = page.waitForEvent('download')
    const opened = page.goto(await address(name)).then(
      () => 'shown',
      () => 'not shown',
    )
    const download = await coming
    expect(await opened).toBe('not shown')
    expect(download.suggestedFilename()).toBe(name)
    expect(new URL(page.url()).pathname).toBe('/queue')
    await leave()
  })

  test.each(files)('%s runs in nothing that a page of ours could put it into', async (name) => {
    const { page, leave } = await seated(set, client)
    await page.goto('/queue')
    await page.getByRole('heading', { name: '工单队列' }).waitFor()
    const ways = { script: await address(name), frame: await address(name), object: await address(name) }
    const told = await page.evaluate(async ({ script, frame, object }) => {
      const put = (tag: string, attribute: string, url: string) =>
        new Promise((resolve) => {
          const made = document.createElement(tag)
          made.addEventListener('load', () => resolve('loaded'))
          made.addEventListener('error', () => resolve('kept out'))
          try {
            made.setAttribute(attribute, url)
          } catch {
            resolve('kept out')
          }
          document.body.append(made)
          setTimeout(() => resolve('nothing'), 500)
        })
      return {
        script: await put('script', 'src', script),
        // A frame that is kept out shows the browser's own page of that.
        framed: await put('iframe', 'src', frame).then(() => {
          const shown = document.querySelector('iframe')?.contentDocument
          return shown?.body?.textContent ?? ''
        }),
        object: await put('object', 'data', object),
        ran: (window as { ran?: unknown }).ran ?? null,
      }
    }, ways)
    expect(told).toMatchObject({ script: 'kept out', framed: '', ran: null })
    expect(told.object).not.toBe('loaded')
    await leave()
  })
})

describe('a file is had with an address, and with nothing else', () => {
  test('the cookie opens none, and an address opens one file once', async () => {
    const cookie = `beichen_session=${client.token}`
    const id = ids.get('notes.txt') ?? ''
    for (const path of [
      `/api/cases/${number}/attachments/${id}`,
      `/api/files/${id}`,
      `/api/files/${'a'.repeat(43)}`,
    ]) {
      expect([path, (await fetch(`${set.address}${path}`, { headers: { cookie } })).status >= 400]).toEqual([
        path,
        true,
      ])
    }
    const once = await address('notes.txt')
    expect((await fetch(`${set.address}${once}`)).status).toBe(200)
    expect((await fetch(`${set.address}${once}`, { headers: { cookie } })).status).toBe(404)
  })

  test('whoever does not see the case gets no address, also not for a file of another case', async () => {
    const stranger = await set.hire('stranger', 'B-HN-HY')
    const id = ids.get('notes.txt') ?? ''
    expect((await stranger.get(`/api/cases/${number}/attachments`)).status).toBe(404)
    expect((await stranger.post(`/api/cases/${number}/attachments/${id}/ticket`)).status).toBe(404)
    const own = granted(await client.post<{ number: string }>('/api/cases', classified)).number
    expect((await client.post(`/api/cases/${own}/attachments/${id}/ticket`)).status).toBe(404)
    expect((await upload(set.address, stranger, number, 'a.txt', 'x')).status).toBe(404)
  })
})
