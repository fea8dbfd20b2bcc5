import { expect, test } from 'vitest'
import { isFoundBy } from './found-by.ts'

const spelled: Readonly<Record<string, string>> = {
  '费用纠纷(涉及SP)': 'fyjf(sjSP) feiyongjiufen(shejiSP)',
}
const spell = (chinese: string) => spelled[chinese] ?? chinese

test.each(['费用', 'sp', 'fyjf', 'fyjfsjsp', 'jiufen', ' FEIYONG ', ''])('%s finds it', (typed) => {
  expect(isFoundBy(typed, '费用纠纷(涉及SP)', spell)).toBe(true)
})

test.each(['网络', 'wlgz', 'fy jf', '费纠'])('%s does not', (typed) => {
  expect(isFoundBy(typed, '费用纠纷(涉及SP)', spell)).toBe(false)
})
