import { expect, test } from 'vitest'
import { split } from './personal-parts.ts'

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

test('an event without such parts is whole in what it is about', () => {
  const said = { kind: 'complaint', category: 'general', sp: null }
  expect(split('classified', said)).toEqual({ plain: said, personal: {} })
})
