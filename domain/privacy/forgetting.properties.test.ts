import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded } from '../case/events.ts'
import { evolve, fold } from '../case/evolve.ts'
import { isHeld } from '../case/lifecycle.ts'
import { may } from '../case/may.ts'
import { caseMoves } from '../case/moves.ts'
import { factsOf } from '../report/facts-of-case.ts'
import { live, type Plan, plans, policies } from '../testing/random-history.ts'
import { plusMinutes } from '../time.ts'
import { emptied, type Said, split } from './personal-parts.ts'

const runs = { numRuns: 100 }

/** An event as it is left when it is forgotten. */
function left(event: Recorded): Recorded {
  const { seq, type, at, by, ...said } = event
  return { ...emptied(type, said as Said), seq, type, at, by } as unknown as Recorded
}

test('a forgotten case is what its history comes to without what belonged to a person', () => {
  const holds = (plan: Plan) => {
    const { c, journal } = live(plan)[0]
    const last = {
      type: 'forgotten',
      clocks: [],
      seq: c.version + 1,
      at: plusMinutes(c.changedAt, 1),
    } as const
    const forgotten: Recorded = { ...last, by: { person: 'system', organisation: null } }
    const after = evolve(c, forgotten)
    expect(after).toEqual(fold([...journal.map(left), forgotten]))
    expect(after.forgottenAt).toBe(forgotten.at)
  }
  fc.assert(fc.property(plans(policies), holds), runs)
})

test('what a report counts of a case is the same when it is forgotten, but for the account', () => {
  const holds = (plan: Plan) => {
    const { c } = live(plan)[0]
    const by = { person: 'system', organisation: null }
    const after = evolve(c, { type: 'forgotten', clocks: c.clocks, seq: c.version + 1, at: c.changedAt, by })
    expect(factsOf(after)).toEqual({ ...factsOf(c), account: null })
    expect(after.legs).toEqual(c.legs)
    expect(after.clocks).toEqual(c.clocks)
  }
  fc.assert(fc.property(plans(policies), holds), runs)
})

test('what is about the work stays word for word, and of what belongs to a person nothing is left', () => {
  const holds = (plan: Plan) => {
    for (const { seq: _s, at: _a, by: _b, type, ...said } of live(plan)[0].journal) {
      const kept = emptied(type, said as Said)
      expect(split(type, kept).plain).toEqual(split(type, said as Said).plain)
      for (const value of Object.values(split(type, kept).personal)) {
        expect(value === null || value === '' || (Array.isArray(value) && value.length === 0)).toBe(true)
      }
    }
  }
  fc.assert(fc.property(plans(policies), holds), runs)
})

test('with a forgotten case nothing more is done', () => {
  const holds = (plan: Plan) => {
    const p = live(plan)[0]
    const c = { ...p.c, forgottenAt: p.c.changedAt }
    const answers = may({ ...p.situation(c.changedAt, c.mainWindow), c })
    expect(caseMoves.filter((move) => answers[move].ok)).toEqual([])
    if (!isHeld(c.status)) expect(answers.note).toMatchObject({ no: { code: 'caseForgotten' } })
  }
  fc.assert(fc.property(plans(policies), holds), { numRuns: 30 })
})
