import { expect, test } from 'vitest'
import { forgotten, split, withTexts } from './personal-parts.ts'

const submitted = {
  number: '1',
  intake: {
    channel: 'hotline10000',
    customer: { name: '张三', account: 'a@hn', contact: '13900000114', province: '湖南', city: '长沙' },
    description: '我的电话打不通',
    serviceContent: null,
  },
}

test('who a customer is and what they told stands apart from what the case is about', () => {
  const { plain, personal } = split('submitted', submitted)
  expect(plain).toEqual({
    number: '1',
    intake: { channel: 'hotline10000', customer: { province: '湖南', city: '长沙' } },
  })
  expect(personal).toEqual({
    'intake.customer.name': '张三',
    'intake.customer.account': 'a@hn',
    'intake.customer.contact': '13900000114',
    'intake.description': '我的电话打不通',
    'intake.serviceContent': null,
  })
})

test('a forgotten person leaves a record that can still be read, and nothing of themselves', () => {
  const left = forgotten('submitted', submitted)
  expect(JSON.stringify(left)).not.toMatch(/张三|a@hn|13900000114|电话/)
  expect(left).toMatchObject({
    intake: { customer: { name: null, account: null, province: '湖南' }, description: '' },
  })
  expect(forgotten('noted', { text: '请回电13900000114', visibility: 'internal' })).toEqual({
    text: '',
    visibility: 'internal',
  })
  expect(split('submitted', left).plain).toEqual(split('submitted', submitted).plain)
})

test('an event without such parts is whole in what it is about', () => {
  const said = { kind: 'complaint', category: 'general', sp: null }
  expect(split('classified', said)).toEqual({ plain: said, personal: {} })
  expect(forgotten('classified', said)).toBe(said)
})

test('texts can be changed where they stand, and nothing else', () => {
  const paths = ['intake.customer.contact', 'intake.customer.name', 'nowhere.at.all']
  const sealed = withTexts(submitted, paths, (text) => `<${text}>`)
  expect(sealed).toMatchObject({
    intake: { customer: { name: '<张三>', contact: '<13900000114>', account: 'a@hn' } },
  })
  expect(withTexts({ intake: null }, paths, () => 'never')).toEqual({ intake: null })
})
