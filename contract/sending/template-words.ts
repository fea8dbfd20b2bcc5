import type { SendingLanguage, Template } from '#domain/sending/sending.ts'

/** A template: the subject, what a mail says, and the few words of a text message or a line in a chat. */
export type TemplateWords = { readonly subject: string; readonly text: string; readonly short: string }

/** What is written to customers and staff, in both languages; a line whose variable has no value is left out. */
export const templateWords: Readonly<Record<Template, Readonly<Record<SendingLanguage, TemplateWords>>>> = {
  receipt: {
    zh: {
      subject: '已受理您的来访，编号 {number}',
      text: '您好：\n\n您反映的事项已登记，编号 {number}。\n最迟 {firstReply} 给您首次回复，\n最迟 {resolve} 告诉您处理结果。\n\n补充情况请直接回复本邮件；来电查询请报编号。\n\n{desk}',
      short:
        '您反映的事项已登记，编号{number}。\n最迟{firstReply}首次回复，\n最迟{resolve}告知处理结果。\n【{desk}】',
    },
    en: {
      subject: 'We have your message, number {number}',
      text: 'Hello,\n\nwhat you told us is registered under number {number}.\nYou will have a first reply by {firstReply}\nand the result by {resolve}.\n\nTo add something, answer this mail; when you call, give the number.\n\n{desk}',
      short: 'Registered, number {number}.\nFirst reply by {firstReply},\nresult by {resolve}.\n{desk}',
    },
  },
  reply: {
    zh: {
      subject: '关于您的事项 {number}',
      text: '您好：\n\n{words}\n\n编号 {number}。可以直接回复本邮件。\n\n{desk}',
      short: '编号{number}：\n{words}\n【{desk}】',
    },
    en: {
      subject: 'About your matter {number}',
      text: 'Hello,\n\n{words}\n\nNumber {number}. You can answer this mail.\n\n{desk}',
      short: 'Number {number}:\n{words}\n{desk}',
    },
  },
  moreNeeded: {
    zh: {
      subject: '需要您补充情况，编号 {number}',
      text: '您好：\n\n处理您的事项（编号 {number}）还需要您补充情况。\n请在 {until} 前答复。\n请直接回复本邮件，或来电并报编号。\n\n{desk}',
      short: '编号{number}：处理您的事项还需要您补充情况，请来电并报编号。\n请在{until}前答复。\n【{desk}】',
    },
    en: {
      subject: 'We need more from you, number {number}',
      text: 'Hello,\n\nto go on with your matter (number {number}) we need more information from you.\nPlease answer by {until}.\nAnswer this mail, or call and give the number.\n\n{desk}',
      short:
        'Number {number}: we need more information from you. Please call and give the number.\nPlease answer by {until}.\n{desk}',
    },
  },
  result: {
    zh: {
      subject: '处理结果，编号 {number}',
      text: '您好：\n\n您的事项（编号 {number}）已有结果：\n\n{words}\n\n如不满意，请直接回复本邮件，或来电并报编号。\n\n{desk}',
      short: '编号{number}处理结果：\n{words}\n如不满意请来电并报编号。\n【{desk}】',
    },
    en: {
      subject: 'The result, number {number}',
      text: 'Hello,\n\nthere is a result in your matter (number {number}):\n\n{words}\n\nIf you are not content, answer this mail, or call and give the number.\n\n{desk}',
      short: 'Result, number {number}:\n{words}\nIf you are not content, call and give the number.\n{desk}',
    },
  },
  closed: {
    zh: {
      subject: '您的事项已结，编号 {number}',
      text: '您好：\n\n您的事项（编号 {number}）已经结束。\n如问题仍在，请直接回复本邮件，或来电并报编号。\n\n{desk}',
      short: '编号{number}的事项已经结束。如问题仍在，请来电并报编号。\n【{desk}】',
    },
    en: {
      subject: 'Your matter is closed, number {number}',
      text: 'Hello,\n\nyour matter (number {number}) is closed.\nIf the problem is still there, answer this mail, or call and give the number.\n\n{desk}',
      short: 'Number {number} is closed. If the problem is still there, call and give the number.\n{desk}',
    },
  },
  code: {
    zh: {
      subject: '验证码 {code}',
      text: '您好：\n\n您正在网上查看所反映的事项，验证码 {code}，{minutes} 分钟内有效，只能用一次。\n如非本人操作，请不要理会，也不要告诉他人。\n\n{desk}',
      short: '验证码{code}，{minutes}分钟内有效，用于网上查看您反映的事项，请勿告诉他人。【{desk}】',
    },
    en: {
      subject: 'Your code: {code}',
      text: 'Hello,\n\nsomebody, probably you, wants to follow your matter at our website. The code is {code}, good once and for {minutes} minutes.\nIf it was not you, do nothing and tell nobody.\n\n{desk}',
      short:
        'Code {code}, good for {minutes} minutes, to follow your matter at our website. Tell nobody. {desk}',
    },
  },
  signInCode: {
    zh: {
      subject: '登录验证码 {code}',
      text: '您好：\n\n您正在登录网站自服务，验证码 {code}，{minutes} 分钟内有效，只能用一次。\n如非本人操作，请不要理会，也不要告诉他人。\n\n{desk}',
      short: '验证码{code}，{minutes}分钟内有效，用于登录网站自服务，请勿告诉他人。【{desk}】',
    },
    en: {
      subject: 'Your code to sign in: {code}',
      text: 'Hello,\n\nsomebody, probably you, wants to sign in at our website. The code is {code}, good once and for {minutes} minutes.\nIf it was not you, do nothing and tell nobody.\n\n{desk}',
      short: 'Code {code}, good for {minutes} minutes, to sign in at our website. Tell nobody. {desk}',
    },
  },
  digest: {
    zh: {
      subject: '工单通知 {count} 条',
      text: '{desk} 的工单：\n\n{lines}\n\n在北辰的通知里查看；要少收一些，请到通知设置。',
      short: '{desk} 的工单：\n{lines}',
    },
    en: {
      subject: '{count} notices about cases',
      text: 'Cases of {desk}:\n\n{lines}\n\nLook at them among the notices in Beichen; to get fewer, see the settings there.',
      short: 'Cases of {desk}:\n{lines}',
    },
  },
  spDispatch: {
    zh: {
      subject: '请答复工单 {number}，最迟 {until}',
      text: '{mark}\n\n您好：\n\n下面的事项转由贵公司处理，编号 {number}，请最迟 {until} 答复。\n\n怎样答复：直接回复本邮件，正文第一行写下列之一，下面写说明；附件会一并收下。\n  答复 承认\n  答复 否认\n  答复 核查\n  退回（后面写原因）\n只认登记在案的地址发出、带有登记的签名证书或本域名DKIM签名的邮件。请保留下面的引用号。\n\n用户反映：\n{words}\n账号：{account}\n消费时间：{consumedAt}\n服务内容：{service}\n金额：{amount}\n转派说明：{note}\n\n{desk}\n引用号：{reference}',
      short:
        '{mark}{number}{until}{words}\n{account}\n{consumedAt}\n{service}\n{amount}\n{note}\n{desk}{reference}',
    },
    en: {
      subject: 'Please answer case {number} by {until}',
      text: '{mark}\n\nHello,\n\nthe matter below is yours to answer, number {number}, by {until}.\n\nHow to answer: reply to this mail and begin its first line with one of these, then say what there is to say; files are taken too.\n  ANSWER admitted\n  ANSWER denied\n  ANSWER investigating\n  RETURN (then the reason)\nOnly mail from an address on record counts, signed with the certificate on record or by the DKIM of its domain. Leave the reference below in it.\n\nWhat the customer says:\n{words}\nAccount: {account}\nConsumed at: {consumedAt}\nService: {service}\nAmount: {amount}\nNote: {note}\n\n{desk}\nReference: {reference}',
      short:
        '{mark}{number}{until}{words}\n{account}\n{consumedAt}\n{service}\n{amount}\n{note}\n{desk}{reference}',
    },
  },
}
