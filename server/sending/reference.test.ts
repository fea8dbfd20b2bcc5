import { expect, test } from 'vitest'
import { newSecretKey, type SecretKey, secretsWith } from '../secrets/secrets.ts'
import { caseOfReference, referenceFor } from './reference.ts'

const place = { shardKey: 4301, id: '019ac3d2-7c1e-7a55-9f00-0123456789ab' }
const other = { ...place, id: '019ac3d2-7c1e-7a55-9f00-0123456789ac' }
const keysOf = (...keys: readonly SecretKey[]) => secretsWith(() => keys)
const keys = keysOf(newSecretKey())

test('an answer that carries the reference is joined to its case, wherever in the text it stands', () => {
  const reference = referenceFor(place, keys)
  expect(caseOfReference(`<0192.${reference}@mail.example.cn>`, keys)).toEqual(place)
  expect(caseOfReference(`回复: 您的投诉 [${reference}]`, keys)).toEqual(place)
  expect(caseOfReference(`<a@b>\r\n\t<x.${reference.toUpperCase()}@MAIL> <c@d>`, keys)).toEqual(place)
  expect(reference).toMatch(/^[a-z0-9.]+$/)
})

test('nobody makes a reference without the keys, and none leads to another case', () => {
  const reference = referenceFor(place, keys)
  const id = place.id.replaceAll('-', '')
  const forged = [
    'BC20261127000001',
    reference.replace(id, other.id.replaceAll('-', '')),
    reference.replace('4301', '4302'),
    `${reference.slice(0, -1)}${reference.endsWith('0') ? '1' : '0'}`,
    reference.slice(0, -1),
    `${reference}0`,
    referenceFor(place, keysOf(newSecretKey())),
    '',
  ]
  expect(forged.map((one) => caseOfReference(one, keys))).toEqual(forged.map(() => null))
})

test('what was sent before a change of keys still comes home', () => {
  const [older, newer] = [newSecretKey(), newSecretKey()]
  const reference = referenceFor(place, keysOf(older))
  expect(caseOfReference(reference, keysOf(newer, older))).toEqual(place)
  expect(referenceFor(place, keysOf(newer, older))).not.toBe(reference)
})

test('references of two cases are of none; a false one beside a true one takes nothing away', () => {
  const [one, two] = [referenceFor(place, keys), referenceFor(other, keys)]
  expect(caseOfReference(`<${one}@a> <${two}@a>`, keys)).toBeNull()
  expect(caseOfReference(`<${one}@a> <${one.slice(0, -4)}beef@a> <${one}@a>`, keys)).toEqual(place)
})
