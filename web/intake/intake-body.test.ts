import dayjs from 'dayjs'
import { describe, expect, test } from 'vitest'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import { intakeBody, placesOf, windowsOf } from './intake-body.ts'

describe('what is sent of an intake', () => {
  test('a window classifies at once', () => {
    const body = intakeBody({
      kind: 'complaint',
      category: 'feeSp',
      sp: 'SP-1',
      window: 'W-1',
      channel: 'hotline10000',
      account: ' a1 ',
      place: ['Hunan', 'Changsha'],
      description: 'too much',
      consumedAt: dayjs('2026-11-20 08:00:00'),
      contact: '',
    })
    expect(body).toEqual({
      kind: 'complaint',
      sp: 'SP-1',
      window: 'W-1',
      channel: 'hotline10000',
      customer: { account: 'a1', province: 'Hunan', city: 'Changsha' },
      description: 'too much',
      consumedAt: '2026-11-20T08:00:00+08:00',
      classification: { kind: 'complaint', category: 'feeSp', sp: 'SP-1' },
    })
  })
  test('a question is answered at once, a complaint never', () => {
    const told = {
      answer: ' Type TD ',
      via: 'phone',
      queryMode: 'instant',
      satisfaction: 'satisfied',
    } as const
    const said = { window: 'W-1', channel: 'hotline10000', description: 'How?', ...told } as const
    expect(intakeBody({ ...said, kind: 'query', category: 'query' }).answer).toEqual({
      note: 'Type TD',
      via: 'phone',
      queryMode: 'instant',
      satisfaction: 'satisfied',
    })
    const asked = { ...said, kind: 'consultation', category: 'consultation' } as const
    expect(intakeBody(asked).answer).toEqual({ note: 'Type TD', via: 'phone', satisfaction: 'satisfied' })
    const complaint = intakeBody({ ...said, kind: 'complaint', category: 'general' })
    expect(complaint).not.toHaveProperty('answer')
    expect(complaint).not.toHaveProperty('queryMode')
    expect(intakeBody({ ...asked, used: [{ article: 'K-1', no: 1 }] })).not.toHaveProperty('used')
    expect(intakeBody({ ...asked, answer: ' ' })).not.toHaveProperty('answer')
  })
  test('what an SP says is classified by others', () => {
    const body = intakeBody({
      onBehalfOf: 'self',
      kind: 'complaint',
      category: 'general',
      window: 'SP-1',
      channel: 'spPortal',
      description: 'settlement',
    })
    expect(body).toEqual({
      window: 'SP-1',
      channel: 'spPortal',
      description: 'settlement',
      onBehalfOf: 'self',
      customer: {},
    })
  })
})

const unit: OrganisationForm = {
  id: 'W-1',
  kind: 'serviceWindow',
  name: 'window',
  parent: 'B-1',
  provinceCode: 43,
  province: 'Hunan',
  city: 'Changsha',
  window: { kind: 'hotline10000', channels: ['hotline10000'] },
  sp: null,
  department: null,
  billingInterconnected: false,
  status: 'active',
}
const provider: OrganisationForm = {
  ...unit,
  id: 'SP-1',
  kind: 'serviceProvider',
  parent: null,
  window: null,
}
const spWindow: OrganisationForm = {
  ...unit,
  id: 'W-SP-1',
  parent: 'SP-1',
  window: { kind: 'spContact', channels: ['spHotline', 'spEmail'] },
}

test('a window takes contacts at itself, an SP at its portal and its window', () => {
  const all = [unit, provider, spWindow, { ...unit, id: 'W-2' }]
  expect(windowsOf('W-1', all).map((one) => one.id)).toEqual(['W-1'])
  expect(windowsOf('SP-1', all)).toEqual([
    { id: 'SP-1', name: 'window', channels: ['spPortal'] },
    { id: 'W-SP-1', name: 'window', channels: ['spHotline', 'spEmail'] },
  ])
  expect(windowsOf('B-1', all)).toEqual([])
  expect(windowsOf('W-1', [{ ...unit, status: 'suspended' }])).toEqual([])
})

test('places are provinces with their cities', () => {
  const places = placesOf([
    { province: 'Hunan', city: 'Changsha' },
    { province: 'Hunan', city: 'Zhuzhou' },
    { province: null, city: null },
  ])
  expect(places.map((one) => [one.value, one.children.map((city) => city.value)])).toEqual([
    ['Hunan', ['Changsha', 'Zhuzhou']],
  ])
})
