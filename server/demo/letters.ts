/** Mail of the demonstration that waits or was written by programs: who wrote it, what it says, and how it came. */
export type DemoLetter = {
  readonly from: string
  readonly subject: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  readonly returnPath?: string
  readonly minutesAgo: number
}

export const demoMailbox = 'service@vnet.example'
export const demoMailWindow = 'W-CN-MAIL'

/** All in domains that nobody can have. */
export const demoLetters: readonly DemoLetter[] = [
  {
    from: '"客服中心" <kefu@vnet.example>',
    subject: '请尽快核对用户账户',
    body: '请把附件中用户的账号和电话发到这个邮箱。',
    minutesAgo: 95,
  },
  {
    from: '顾晚舟 <gu.wanzhou@mail.example>',
    subject: '回复：您的投诉已登记',
    body: '我补充一下：每天晚上八点以后都打不开，换了电脑也一样。',
    headers: { 'In-Reply-To': `<bc.0.${'0'.repeat(32)}.00000000.${'0'.repeat(32)}@vnet.example>` },
    minutesAgo: 64,
  },
  {
    from: '安澜 <an.lan@mail.example>',
    subject: '账单截图',
    body: '',
    minutesAgo: 41,
  },
  {
    from: '温若水 <wen@company.example>',
    subject: '自动回复：已收到您的来信',
    body: '我正在休假，下周一回复。',
    headers: { 'Auto-Submitted': 'auto-replied' },
    minutesAgo: 33,
  },
  {
    from: '行业资讯 <news@list.example>',
    subject: '本周行业要闻',
    body: '一周要闻，请查收。',
    headers: { 'List-Id': '<weekly.list.example>' },
    minutesAgo: 20,
  },
  {
    from: 'MAILER-DAEMON@mx.mail.example',
    subject: 'Undelivered Mail Returned to Sender',
    body: '<nobody@mail.example>: mailbox unavailable',
    headers: { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=report' },
    returnPath: '',
    minutesAgo: 12,
  },
]
