import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReceivingServer, receivingServer } from '#server/sending/testing/receiving-server.ts'
import { visitor } from '../browser/person.ts'
import { enterByCode } from '../browser/portal-page.ts'
import { seated } from '../browser/seated.ts'
import { type Stage, stage } from '../browser/stage.ts'
import { granted } from '../testing/client.ts'
import { dialogsOf, expectInert, look } from './inert.ts'
import { scripts, strongest } from './scripts.ts'

const desk = 'W-CN-WEB'
let server: ReceivingServer
let set: Stage
beforeAll(async () => {
  server = await receivingServer()
  set = await stage({
    BEICHEN_SMTP_URL: `smtp://127.0.0.1:${server.config.port}?tls=none`,
    BEICHEN_MAIL_FROM: server.config.from,
  })
})
afterAll(async () => {
  await set?.clear()
  await server?.stop()
})

test('what a customer writes runs nowhere, nor does what is written to them', async () => {
  const agent = await set.hire('web-agent', desk, ['agent'])
  const customer = await visitor(set.browser, set.address, { width: 390, height: 844 })
  const all = scripts.join('\n')
  const dialogs = dialogsOf(customer)
  await customer.page.goto('/service')
  const send = async (path: string, data: object) => {
    const answer = await customer.page.request.post(`/api/portal${path}`, {
      data,
      headers: { 'x-beichen': '1' },
    })
    expect([path, answer.status()]).toEqual([path, 200])
    return (await answer.json()) as { number: string }
  }
  const { number } = await send('/cases', {
    ...{ kind: 'complaint', account: strongest, name: strongest, phone: '13900000001', mail: 'a@example.cn' },
    ...{ consumedAt: '2026-01-01T00:00:00Z', serviceContent: strongest, description: all },
  })
  await send('/case/supplement', { text: all })
  const move = async (name: string, body: object) =>
    granted(await agent.post(`/api/cases/${number}/${name}`, body))
  await move('accept', {})
  await move('classify', { kind: 'complaint', category: 'general' })
  await move('reply', { note: all })
  await move('deliver', { note: strongest, customerConfirmed: true })

  await look(customer, '/service/follow')
  await customer.page.getByRole('button', { name: '用验证码查看答复' }).click()
  await enterByCode(customer.page, server, { number, tail: '0001' })
  await look(customer, '/service/follow')
  const shown = (await customer.page.locator('main').textContent()) ?? ''
  for (const text of [...scripts, strongest]) expect([text, shown.includes(text)]).toEqual([text, true])
  for (const path of [
    `/service/${encodeURIComponent(strongest)}`,
    `/service/new?${encodeURIComponent(strongest)}`,
  ])
    await look(customer, path)
  await expectInert(customer, 'the website')

  const clerk = await seated(set, agent)
  await look(clerk, `/cases/${number}`)
  expect([dialogs, customer.troubles(), clerk.troubles()]).toEqual([[], [], []])
})
