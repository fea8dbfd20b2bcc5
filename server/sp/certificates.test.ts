import { afterAll, beforeAll, expect, test } from 'vitest'
import { plusMinutes } from '#domain/time.ts'
import { loadJournal } from '../case/load.ts'
import {
  answer,
  brought,
  caseOf,
  closeStage,
  dispatched,
  idOf,
  openStage,
  reached,
  SP,
  system,
  theirs,
} from './dispatched.fixture.ts'
import { identity, signedMail, vouched } from './signing.fixture.ts'

beforeAll(openStage)
afterAll(closeStage)

const registered = await identity('潇湘教育')
const expired = await identity('old', 2025)
const another = await identity('another')

test('with a certificate on record only what it has signed counts', async () => {
  await reached(SP, 'mail', { address: 'service@sp.example', certificates: [registered.certificate] })
  const to = await dispatched()
  const headers = `From: service@sp.example\r\nTo: service@vnet.example\r\nMessage-ID: <s${to.number}@sp.example>\r\nIn-Reply-To: ${idOf(to)}\r\n`
  const text = `答复 承认\r\n同意退费\r\n\r\n> ${idOf(to)}`
  const tries: readonly (readonly [Buffer, string])[] = [
    [await vouched(answer(to, '答复 承认'), 'sp.example', theirs.key), 'spNotProved'],
    [await signedMail(`${headers}X: 1\r\n`, text, another), 'spNotProved'],
    [await signedMail(`${headers}Subject: 2\r\n`, '答复 承认', registered), 'spNotProved'],
    [
      Buffer.from(
        (await signedMail(`${headers}Subject: 3\r\n`, text, registered)).toString().replace('同意', '不愿'),
      ),
      'spNotProved',
    ],
  ]
  for (const [raw, because] of tries)
    expect(await brought(raw, plusMinutes(to.at, 10))).toMatchObject({ because })
  const good = await brought(
    await signedMail(`${headers}Subject: 4\r\n`, text, registered),
    plusMinutes(to.at, 12),
  )
  expect(good).toMatchObject({ verdict: 'spAnswers', files: 0 })
  expect((await loadJournal(system(), await caseOf(to.number))).at(-1)).toMatchObject({ note: '同意退费' })
})

test('a certificate that has expired signs nothing', async () => {
  await reached(SP, 'mail', { address: 'service@sp.example', certificates: [expired.certificate] })
  const to = await dispatched()
  const headers = `From: service@sp.example\r\nMessage-ID: <e${to.number}@sp.example>\r\nIn-Reply-To: ${idOf(to)}\r\n`
  const mail = await signedMail(headers, `答复 承认\r\n\r\n> ${idOf(to)}`, expired)
  expect(await brought(mail, plusMinutes(to.at, 10))).toMatchObject({ because: 'spNotProved' })
})
