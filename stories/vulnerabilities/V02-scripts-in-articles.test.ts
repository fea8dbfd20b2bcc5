import { afterAll, beforeAll, expect, test } from 'vitest'
import { seated } from '../browser/seated.ts'
import { type Stage, stage } from '../browser/stage.ts'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { dialogsOf, look } from './inert.ts'
import { scripts, strongest } from './scripts.ts'

/** Markdown that leads to a script where the text becomes markup. */
const markdown = [
  ...scripts,
  '[x](javascript:window.ran=1)',
  '[x](JaVaScRiPt&colon;window.ran=1)',
  '[x](data:text/html,<script>window.ran=1</script>)',
  '![x](x "onerror=window.ran=1")',
  '![x](https://elsewhere.example/x.png)',
  '<https://elsewhere.example/>',
  '[x]: javascript:window.ran=1',
  '```html\n<script>window.ran=1</script>\n```',
].join('\n\n')

let set: Stage
beforeAll(async () => {
  set = await stage()
})
afterAll(() => set?.clear())

test('what an article says runs nowhere: read, compared, written, suggested', async () => {
  const writer = await set.hire('writer', desks.province)
  const head = await set.hire('head', desks.province, ['unitHead'])
  const said = { topic: 'service', categories: ['general'], audience: 'internal', title: strongest }
  const form = { ...said, answer: scripts.join('\n').slice(0, 2000), details: markdown }
  const { id } = granted(await writer.post<{ id: string }>('/api/knowledge', form))
  const step = async (who: typeof writer, name: string) =>
    granted(await who.post(`/api/knowledge/${id}/steps`, { step: name }))
  await step(writer, 'propose')
  await step(head, 'publish')
  granted(await writer.send('PUT', `/api/knowledge/${id}/draft`, { ...form, answer: strongest }))

  const reader = await seated(set, writer)
  const dialogs = dialogsOf(reader)
  for (const path of ['', `/${id}`, `/${id}?version=2&against=1`, `/${id}/edit`])
    await look(reader, `/knowledge${path}`)
  // Pictures of an article are not fetched, from wherever it says.
  expect(await reader.page.locator('main img').count()).toBe(0)
  const agent = await set.hire('agent', desks.window)
  const matter = { kind: 'complaint', category: 'general' }
  const { number } = granted(
    await agent.post<{ number: string }>('/api/cases', {
      ...{ channel: 'hotline10000', window: desks.window, classification: matter, kind: 'complaint' },
      ...{ customer: { account: 'a', contact: '1' }, description: strongest, serviceContent: 'x' },
      consumedAt: '2026-01-01T00:00:00Z',
    }),
  )
  const desk = await seated(set, agent)
  await desk.page.goto(`/cases/${number}`)
  await desk.page.locator('.suggestion-title').first().click()
  await look(desk, `/cases/${number}`)
  expect([dialogs, reader.troubles(), desk.troubles()]).toEqual([[], [], []])
})
