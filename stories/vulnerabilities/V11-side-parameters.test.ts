import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { segmentOf } from '#contract/case/moves.ts'
import { intakeForm } from '#contract/case/submit.ts'
import { type MoveName, wishes } from '#contract/case/wishes.ts'
import { caseNumber as caseNumberForm, organisationId } from '#contract/fields.ts'
import { caseNumber, shardOf } from '#server/case/number.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { sampleWish } from '../door/sample-wishes.ts'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { otherSp } from './kin.ts'

let door: OpenDoor
/** A case of another province, which the desks here do not see. */
let far: string
beforeAll(async () => {
  door = await openDoor()
  await otherSp(door)
  const there = await door.operator.hire('far', 'W-GD-GZ-10000')
  far = granted(
    await there.post<{ number: string }>('/api/cases', { ...classified, window: 'W-GD-GZ-10000' }),
  ).number
}, 60_000)
afterAll(() => door?.shut())

type Schema = { pattern?: string; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] }

const patterns = [caseNumberForm, organisationId].map((one) => (one as Schema).pattern)

/** The fields of a form that name a case or an organisation, wherever they lie in it. */
function references(schema: Schema, at = ''): readonly string[] {
  const own = patterns.includes(schema.pattern ?? '') ? [at] : []
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    references(one, at === '' ? name : `${at}.${name}`),
  )
  const others = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]
  return [...own, ...inner, ...others.flatMap((one) => references(one, at))]
}

/** Every one that there is; whoever adds another says below what it must not reach. */
const known: Readonly<Record<string, readonly string[]>> = {
  submit: ['window', 'sp', 'classification.sp'],
  merge: ['into'],
  joinParent: ['parent'],
  createParent: ['children'],
  classify: ['sp'],
  reclassify: ['sp'],
  deliver: ['to', 'charges.sp'],
  ...Object.fromEntries(
    [
      'forward',
      'return',
      'dispatchToSp',
      'spAnswer',
      'spReturn',
      'coordinate',
      'coordinateDone',
      'feedback',
      'reply',
    ].map((move) => [move, ['to']]),
  ),
  supervise: ['to'],
  note: ['mentions.organisation'],
  message: ['to', 'mentions.organisation'],
}

test('every field that names a case or an organisation is known here', () => {
  const forms: [string, Schema][] = [
    ['submit', intakeForm as Schema],
    ...Object.entries(wishes as Record<string, Schema>),
  ]
  const found = forms
    .map(([name, form]) => [name, references(form)] as const)
    .filter(([, fields]) => fields.length > 0)
  expect(Object.fromEntries(found)).toEqual(known)
})

describe('a case that one does not see cannot be named in a move either', () => {
  test.each(['merge', 'joinParent', 'createParent'] as const)('%s', async (move) => {
    const { window } = door.desk
    const form = { ...classified, classification: { kind: 'complaint', category: 'network' } }
    const own = granted(await window.post<{ number: string }>('/api/cases', form)).number
    const none = caseNumber('2026-01-01', shardOf(far) ?? 0, 999_999)
    const was = await door.written()
    const path = `/api/cases/${own}/${segmentOf(move)}`
    const hidden = await window.post(path, sampleWish(move, { to: '', other: far }))
    const missing = await window.post(path, sampleWish(move, { to: '', other: none }))
    expect(hidden.status).toBe(404)
    expect(JSON.stringify(hidden.body).replaceAll(far, 'N')).toBe(
      JSON.stringify(missing.body).replaceAll(none, 'N'),
    )
    expect(await door.written()).toEqual(was)
  })

  test('nor hidden among those that one does see', async () => {
    const { window } = door.desk
    const form = { ...classified, classification: { kind: 'complaint', category: 'network' } }
    const [own, twin] = [
      granted(await window.post<{ number: string }>('/api/cases', form)).number,
      granted(await window.post<{ number: string }>('/api/cases', form)).number,
    ]
    const was = await door.written()
    const tried = await window.post(`/api/cases/${own}/create-parent`, { children: [twin, far] })
    expect(tried.status).toBe(404)
    expect(await door.written()).toEqual(was)
  })
})

/** Organisations all over the operator, and nobody. */
const anywhere = [
  'P-GD',
  'B-HN-HY',
  'B-GD-GZ',
  'W-GD-GZ-10000',
  'SP-OTHER',
  'W-SP-L4301',
  'D-GD-BILLING',
  'NOBODY',
]

describe('no move passes a case, a task or an order to whom it may not be passed', () => {
  const passing = Object.entries(known).filter(([move, fields]) => move !== 'submit' && fields.includes('to'))
  test.each(passing.map(([move]) => move as MoveName))('%s', async (move) => {
    for (const desk of ['window', 'branch', 'province', 'sp'] as const) {
      const { body } = await door.desk[desk].get<{ choices?: Record<string, { id: string }[]> }>(
        `/api/cases/${door.number}`,
      )
      const offered = JSON.stringify(body.choices ?? {})
      for (const to of anywhere.filter((one) => !offered.includes(`"${one}"`))) {
        const was = await door.written()
        const wish = { ...sampleWish(move, { to, other: far }), to }
        const tried = await door.desk[desk].post(`/api/cases/${door.number}/${segmentOf(move)}`, wish)
        expect([desk, to, tried.status >= 400, tried.status < 500]).toEqual([desk, to, true, true])
        expect(await door.written()).toEqual(was)
      }
    }
  })
})

describe('nobody is called to a case that their organisation does not see', () => {
  test.each(['note', 'message'] as const)('%s', async (move) => {
    for (const desk of ['window', 'branch', 'province', 'sp'] as const)
      for (const organisation of anywhere) {
        const was = await door.written()
        const mentions = [{ person: randomUUID(), organisation }]
        const wish = { ...sampleWish(move, { to: desks.province, other: far }), mentions }
        const tried = await door.desk[desk].post(`/api/cases/${door.number}/${segmentOf(move)}`, wish)
        expect([desk, organisation, tried.status >= 400, tried.status < 500]).toEqual([
          desk,
          organisation,
          true,
          true,
        ])
        expect(await door.written()).toEqual(was)
      }
  })
})

describe('a form is not taken in in the name of others', () => {
  test.each([
    ['another province’s window', { window: 'W-GD-GZ-10000' }],
    ['a window of another city', { window: 'W-HN-HY-10000' }],
    ['a desk that is no window', { window: 'P-HN' }],
    ['a window of an SP', { window: 'W-SP-L4301' }],
    ['somebody who is no SP', { sp: 'P-GD' }],
    ['nobody', { sp: 'NOBODY' }],
    [
      'a classification with somebody who is no SP',
      { classification: { ...classified.classification, sp: 'P-GD' } },
    ],
  ])('%s', async (_what, more) => {
    const was = await door.written()
    const tried = await door.desk.window.post('/api/cases', { ...classified, ...more })
    expect([tried.status >= 400, tried.status < 500]).toEqual([true, true])
    expect(await door.written()).toEqual(was)
  })

  test('and an SP raises nothing at the desk of another', async () => {
    const was = await door.written()
    for (const window of [desks.window, 'W-GD-GZ-10000', 'P-HN', 'SP-OTHER']) {
      const tried = await door.desk.sp.post('/api/cases', { ...classified, channel: 'spWindow', window })
      expect([window, tried.status >= 400, tried.status < 500]).toEqual([window, true, true])
    }
    expect(await door.written()).toEqual(was)
  })
})
