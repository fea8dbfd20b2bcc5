import { expect, test } from 'vitest'
import { allRoles } from '../access/roles.ts'
import { quickNames } from '../queue/quick.ts'
import { stepBy, stepsFor } from './first-steps.ts'
import { tiles, tilesFor } from './tiles.ts'

const names = (...[roles, isOfSp]: Parameters<typeof tilesFor>) =>
  tilesFor(roles, isOfSp).map((one) => one.name)

test('who works on cases has numbers; who leads has those of the units below as well', () => {
  expect(names(['agent'], false)).toEqual([
    'breached',
    'soon',
    'returned',
    'byMe',
    'unassigned',
    'mine',
    'tasks',
    'followed',
    'waitingSp',
  ])
  expect(names(['supervisor'], false)).toEqual(tiles.map((one) => one.name))
})

test('an SP has no number of what goes on inside the operator', () => {
  expect(names(['spStaff'], true)).toEqual(['breached', 'soon', 'byMe', 'unassigned', 'mine', 'followed'])
})

test('who does not work on cases has no numbers of cases', () => {
  expect(names(['administrator', 'policyEditor', 'auditor'], false)).toEqual([])
})

test('a number is of a queue and of filters that there are', () => {
  expect(tiles.flatMap((one) => one.quick ?? []).every((name) => quickNames.includes(name))).toBe(true)
  expect(new Set(tiles.map((one) => one.name)).size).toBe(tiles.length)
})

test('everybody learns to protect their way in; the rest is by role, and each step is of somebody', () => {
  expect(stepsFor([])).toEqual(['secondFactor', 'look'])
  expect(stepsFor(['agent'])).toEqual(['secondFactor', 'registered', 'passedOn', 'viewSaved', 'look'])
  expect(stepsFor(['administrator'])).toEqual(['secondFactor', 'personInvited', 'look'])
  expect(Object.values(stepBy).every((step) => stepsFor(allRoles).includes(step))).toBe(true)
})
