import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the options of what goes out are called. */
export const sendingFieldWords: Readonly<Record<string, Words>> = {
  outside: words('另发邮件或企业聊天', 'also written to you by mail or chat'),
  mail: words('邮箱地址', 'mail address'),
  chat: words('企业聊天中的名字', "name in the operator's chat"),
}

/** What the states of what goes out are called. */
export const sendingStateWords: Readonly<Record<string, Words>> = {
  waiting: words('等待发送', 'waiting'),
  sending: words('正在发送', 'being sent'),
  sent: words('已发出', 'sent'),
  delivered: words('已送达', 'delivered'),
  bounced: words('被退回', 'came back'),
  dead: words('发送失败', 'failed for good'),
}
