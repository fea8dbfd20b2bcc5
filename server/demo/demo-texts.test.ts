import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { demoTexts } from './demo-texts.ts'

test('codes come to the console, other text messages only arrive', async () => {
  const said: string[] = []
  const texts = await demoTexts((line) => said.push(line))
  const read = readConfig({})
  if (!read.ok) throw new Error('nothing is set')
  const { sms } = texts.sending(read.value).sending
  for (const text of ['验证码123456，10分钟内有效', '编号26112743000000011的事项已经登记']) {
    const answer = await fetch(sms?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: '13900000088', text }),
    })
    expect(await answer.json()).toEqual({ state: 'delivered' })
  }
  expect(said).toEqual(['13900000088  验证码123456，10分钟内有效'])
  await texts.stop()
})
