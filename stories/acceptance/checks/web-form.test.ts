import { expect } from 'vitest'
import { at, checks, type Scene } from './check.ts'

const check = checks()

const filled = {
  channel: 'webSelfService',
  window: 'W-CN-WEB',
  kind: 'complaint',
  customer: { account: 'ad0571000134@zj.example', contact: '13900000134', province: '浙江', city: '杭州' },
  consumedAt: '2026-11-28T20:00:00+08:00',
  serviceContent: '星河影视·包月',
  description: '扣费不对',
}

const empty: Readonly<Record<string, object>> = {
  account: { customer: { ...filled.customer, account: '' } },
  consumedAt: { consumedAt: null },
  serviceContent: { serviceContent: '  ' },
  description: { description: null },
  contact: { customer: { ...filled.customer, contact: null } },
}

async function send({ stage }: Scene, changes: object) {
  return stage.ask('W-CN-WEB', 'POST', '/api/cases', { ...filled, ...changes })
}

check('C34', '必填:账号、消费时间、服务内容、详细描述、联系方式(互联星空官方FAQ)', async (scene) => {
  await scene.play()
  for (const [field, changes] of Object.entries(empty)) {
    const tried = await send(scene, changes)
    expect(tried).toMatchObject({ status: 422, body: { code: 'validationFailed', fields: [{ field }] } })
  }
  const nothing = { customer: {}, consumedAt: null, serviceContent: null, description: null }
  const fields = (await send(scene, nothing)).body.fields as readonly { field: string }[]
  expect(fields.map(({ field }) => field).sort()).toEqual(Object.keys(empty).sort())
  expect(await scene.numbers()).toEqual([])
  expect((await send(scene, {})).status).toBe(200)
  // At a counter the description is enough.
  const counter = { channel: 'hotline10000', window: 'W-ZJ-HZ-10000', customer: {}, description: '扣费不对' }
  const { status } = await scene.stage.ask('W-ZJ-HZ-10000', 'POST', '/api/cases', {
    ...counter,
    kind: 'complaint',
  })
  expect(status).toBe(200)
})

check('C34', '逐字段给出中文提示,已填内容不丢失', async (scene) => {
  expect(await scene.play()).toBe('')
  const { status, body } = await send(scene, { ...empty.consumedAt, ...empty.contact })
  expect(status).toBe(422)
  expect(body.fields).toEqual([
    { field: 'consumedAt', zh: '请填写消费时间', en: 'Fill in the time of consumption' },
    { field: 'contact', zh: '请填写联系方式', en: 'Fill in the contact' },
  ])
  expect(body.detail).toBe('有必填内容没有填写或不正确：请填写消费时间、请填写联系方式')
  expect(await scene.numbers()).toEqual([])
  // The same form with what was missing is taken, word for word.
  const taken = await send(scene, {})
  const { intake } = await scene.look(String(taken.body.number))
  expect(intake).toMatchObject({
    customer: filled.customer,
    consumedAt: at(filled.consumedAt),
    serviceContent: filled.serviceContent,
    description: filled.description,
  })
  // A form that comes back uses up no number.
  await send(scene, empty.description ?? {})
  const next = await send(scene, {})
  const running = (number: unknown) => Number(String(number).slice(10, 16))
  expect(running(next.body.number)).toBe(running(taken.body.number) + 1)
})
