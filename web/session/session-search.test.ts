import { expect, test } from 'vitest'
import { signInSearch } from './session-search.ts'

test('after signing in one goes to a place of this app', () => {
  for (const next of ['/', '/cases/26010143000000016?tab=route', '/intake#form', '/a//b', '/a:b@c']) {
    expect(signInSearch({ next })).toEqual({ next })
  }
})

test('and never to another site, however it is written', () => {
  for (const next of [
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/\r\\elsewhere.example',
    ' //elsewhere.example',
    'https://elsewhere.example',
    'https:elsewhere.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'elsewhere',
    '',
    ['/'],
    7,
    undefined,
  ]) {
    expect([next, signInSearch({ next })]).toEqual([next, {}])
  }
})
