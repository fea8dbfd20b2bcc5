import { expect, test } from 'vitest'
import { variablesIn } from '#domain/sending/filling.ts'
import { templates } from '#domain/sending/sending.ts'
import { templateWords } from './template-words.ts'

const known = [
  'number',
  'firstReply',
  'resolve',
  'words',
  'until',
  'desk',
  'count',
  'lines',
  'code',
  'minutes',
]

test.each(templates)(
  '%s says the same in both languages, and in the few words what it says in the many',
  (name) => {
    const { zh, en } = templateWords[name]
    expect(variablesIn(en.text).toSorted()).toEqual(variablesIn(zh.text).toSorted())
    expect(variablesIn(en.short).toSorted()).toEqual(variablesIn(zh.short).toSorted())
    expect(variablesIn(zh.short).toSorted()).toEqual(variablesIn(zh.text).toSorted())
    expect(variablesIn(zh.text + zh.subject).filter((one) => !known.includes(one))).toEqual([])
  },
)

test('a subject is one line and holds nothing that anybody wrote', () => {
  const subjects = templates.flatMap((name) => [
    templateWords[name].zh.subject,
    templateWords[name].en.subject,
  ])
  expect(subjects.filter((one) => /\n|\{(words|desk|lines)\}/.test(one))).toEqual([])
})
