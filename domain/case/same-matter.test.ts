import { expect, test } from 'vitest'
import { type Compared, isSameMatter, type Matter } from './same-matter.ts'

const c: Compared = {
  kind: 'complaint',
  category: 'feeSp',
  sp: 'SP-1',
  intake: { sp: null, serviceContent: '名师课堂 包月' },
}
const nothing: Matter = { kind: null, category: null, sp: null, serviceContent: null }

test.each<[string, Compared, Matter, boolean]>([
  ['the same category', c, { ...nothing, category: 'feeSp' }, true],
  ['the same category of the same SP', c, { ...nothing, category: 'feeSp', sp: 'SP-1' }, true],
  ['the same category of another SP', c, { ...nothing, category: 'feeSp', sp: 'SP-2' }, false],
  ['another category', c, { ...nothing, kind: 'complaint', category: 'network' }, false],
  [
    'another category about the same SP',
    c,
    { ...nothing, kind: 'complaint', category: 'spService', sp: 'SP-1' },
    true,
  ],
  ['another kind about the same SP', c, { ...nothing, kind: 'query', sp: 'SP-1' }, false],
  ['the same service', c, { ...nothing, kind: 'complaint', serviceContent: '名师课堂包月' }, true],
  ['nothing known of the call', c, nothing, false],
  [
    'nothing known of the case',
    { kind: null, category: null, sp: null, intake: { sp: null, serviceContent: null } },
    { kind: 'complaint', category: 'general', sp: null, serviceContent: '' },
    false,
  ],
  [
    'a case not classified yet that names the SP',
    { ...c, category: null, sp: null, intake: { sp: 'SP-1', serviceContent: null } },
    { ...nothing, kind: 'complaint', sp: 'SP-1' },
    true,
  ],
])('%s', (_said, one, call, wished) => {
  expect(isSameMatter(one, call)).toBe(wished)
})
