import { both } from './both.ts'

export const spWords = both(
  {
    title: 'SP联系方式',
    way: { label: '送达方式', portal: '门户', mail: '邮件', phone: '电话' },
    changeOf: '变更 {{name}} 的联系方式',
    receipt: {
      seen: 'SP已在门户查看',
      taken: '邮件已被对方服务器接收',
      bounced: '邮件被退回',
      dead: '邮件多次发送失败',
      unwritable: '没有可发的邮件地址',
      told: '已电话告知',
      untold: '尚未电话告知任何人',
    },
  },
  {
    title: 'How SPs are reached',
    way: { label: 'Reached by', portal: 'Portal', mail: 'Mail', phone: 'Telephone' },
    changeOf: 'Change how {{name}} is reached',
    receipt: {
      seen: 'Read by the SP in its portal',
      taken: 'Taken by its mail server',
      bounced: 'The mail came back',
      dead: 'The mail could not be sent',
      unwritable: 'No address to write to',
      told: 'Told by telephone',
      untold: 'Nobody told by telephone yet',
    },
  },
)
