import { afterAll, beforeAll, expect, test } from 'vitest'
import { plusMinutes } from '#domain/time.ts'
import { letter } from '../mail/mails.fixture.ts'
import {
  answer,
  brought,
  caseOf,
  closeStage,
  type Dispatched,
  dispatched,
  idOf,
  OTHER,
  openStage,
  reached,
  theirs,
} from './dispatched.fixture.ts'
import { domainKey, vouched } from './signing.fixture.ts'

beforeAll(openStage)
afterAll(closeStage)

test.each<[says: string, make: (to: Dispatched) => Promise<Buffer> | Buffer, because: string]>([
  ['a forged sender without a signature', (to) => answer(to, '答复 承认'), 'spNotProved'],
  [
    'a signature that does not fit any more',
    async (to) => {
      const raw = await vouched(answer(to, '答复 承认'), 'sp.example', theirs.key)
      return Buffer.from(raw.toString('utf8').replace('承认', '否认'))
    },
    'spNotProved',
  ],
  [
    'a signature of another key',
    (to) => vouched(answer(to, '答复 承认'), 'sp.example', domainKey().key),
    'spNotProved',
  ],
  [
    'a signature of another domain',
    (to) => vouched(answer(to, '答复 承认'), 'evil.example', theirs.key),
    'spNotProved',
  ],
  [
    'a signature of the beginning only',
    async (to) => {
      const raw = await vouched(answer(to, '答复 承认'), 'sp.example', theirs.key, { maxBodyLength: 8 })
      return Buffer.concat([raw, Buffer.from('more\r\n')])
    },
    'spNotProved',
  ],
  [
    'the true reference from another address',
    (to) => vouched(answer(to, '答复 承认', 'other@sp.example'), 'sp.example', theirs.key),
    'spNotOnRecord',
  ],
  [
    'an absence that says so in words',
    (to) => vouched(answer(to, '我正在休假，回来后答复'), 'sp.example', theirs.key),
    'spNoAnswer',
  ],
  [
    'a reference that nobody signed',
    (to) =>
      vouched(
        letter({
          from: 'service@sp.example',
          body: '答复 承认',
          headers: {
            'In-Reply-To': idOf(to).replace(/[0-9a-f]{32}@/, `${'0'.repeat(32)}@`),
          },
        }),
        'sp.example',
        theirs.key,
      ),
    'wrongReference',
  ],
])('%s waits for a person, and changes nothing', async (_says, make, because) => {
  const to = await dispatched()
  const mail = await brought(await make(to), plusMinutes(to.at, 10))
  expect(mail).toMatchObject({ verdict: 'quarantine', because })
  expect((await caseOf(to.number)).status).toBe('awaitingSp')
})

test('what names two dispatches, or belongs to another SP, answers neither', async () => {
  const [one, two] = [await dispatched(), await dispatched()]
  const both = await vouched(answer(one, `答复 承认\r\n\r\n${idOf(two)}`), 'sp.example', theirs.key)
  expect(await brought(both, plusMinutes(one.at, 10))).toMatchObject({ because: 'wrongReference' })
  await reached(OTHER, 'mail', { address: 'desk@other.example' })
  const foreign = answer(one, '答复 承认', 'desk@other.example')
  expect(await brought(foreign, plusMinutes(one.at, 11))).toMatchObject({ because: 'spNotOnRecord' })
})
