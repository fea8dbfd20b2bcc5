import { describe, expect, it } from 'vitest'
import { isPublished } from './published.ts'

const row = { validFrom: null, validTo: null, firm: { hotline: '0731-9', customerEmail: '' } }
const sp = { kind: 'serviceProvider', status: 'active' } as const
const today = '2026-11-28'

describe('what customers find at the website', () => {
  it('is every organisation that says how customers reach it, by telephone or mail', () => {
    expect(isPublished(row, sp, today)).toBe(true)
    expect(isPublished({ ...row, firm: { hotline: '', customerEmail: 'a@b.cn' } }, sp, today)).toBe(true)
    expect(isPublished({ ...row, firm: { hotline: ' ', customerEmail: '' } }, sp, today)).toBe(false)
  })

  it('has those that are suspended, as what they sold is still answered for, and none that has gone', () => {
    expect(isPublished(row, { ...sp, status: 'suspended' }, today)).toBe(true)
    expect(isPublished(row, { ...sp, status: 'retired' }, today)).toBe(false)
    expect(isPublished(row, undefined, today)).toBe(false)
  })

  it('has no windows and departments: they have no row of their own for customers', () => {
    expect(isPublished(row, { kind: 'department', status: 'active' }, today)).toBe(false)
    expect(isPublished(row, { kind: 'serviceWindow', status: 'active' }, today)).toBe(false)
  })

  it('has a row from its first day to its last, both of them included', () => {
    const term = { ...row, validFrom: '2026-11-28', validTo: '2026-11-30' }
    const found = ['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'].map((day) =>
      isPublished(term, sp, day),
    )
    expect(found).toEqual([false, true, true, false])
  })
})
