import type { Words } from '../words.ts'

/** Why something is not done with mail or with a mailbox. */
export const mailRefusals = {
  mailDecided: {
    status: 409,
    zh: '已有人处理或正在处理这封邮件',
    en: 'Somebody has decided on this mail, or is just doing so',
  },
  mailNotReadable: {
    status: 409,
    zh: '这封邮件读不出内容，只能搁置',
    en: 'Nothing can be read in this mail; it can only be put aside',
  },
  mailboxTaken: {
    status: 409,
    zh: '这个地址已经是一个邮箱',
    en: 'There is a mailbox of this address already',
  },
} as const satisfies Readonly<Record<string, Words>>
