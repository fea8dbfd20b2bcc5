import { both } from './both.ts'

export const presenceWords = both(
  {
    label: '此刻也在此工单',
    viewing: '正在查看',
    reply: '正在写给用户的回复',
    partner: '正在写给协作单位的话',
    note: '正在写内部备注',
    call: '正在写通话记录',
    move: '正在填写办理动作',
    more: '另有 {{n}} 人',
  },
  {
    label: 'Also at this case now',
    viewing: 'looking',
    reply: 'writing to the customer',
    partner: 'writing to the level or SP',
    note: 'writing an internal note',
    call: 'writing a call record',
    move: 'filling in a move',
    more: '{{n}} more',
  },
)
