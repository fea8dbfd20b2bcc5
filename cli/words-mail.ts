import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the options of mail and mailboxes are called. */
export const mailFieldWords: Readonly<Record<string, Words>> = {
  decision: words('怎样处理', 'what is done with it'),
  because: words('为什么搁置', 'why it is put aside'),
  address: words('邮箱地址', 'address of the mailbox'),
  'own-domains': words('外人不会使用的发件域名', 'domains in whose name nobody outside writes'),
  active: words('启用', 'in use'),
  host: words('收信服务器', 'server that it is fetched from'),
  port: words('端口', 'port'),
  security: words('加密方式', 'how the line is encrypted'),
  login: words('登录名', 'name to sign in with'),
  addresses: words('邮件地址，第一个收转派', 'mail addresses, the first is written to'),
  phones: words('电话号码', 'telephone numbers'),
  certificates: words('签名证书（PEM）', 'signing certificates, PEM'),
  said: words('SP在别处说的：谁、何时（JSON）', 'what an SP said elsewhere: who, when, as JSON'),
  reached: words('拨打的号码', 'number called'),
  fetching: words('收信设置（JSON）', 'where it is fetched from, as JSON'),
}

/** What their values are called. */
export const mailValueWords = {
  list: {
    quarantine: words('待处理', 'waiting'),
    automatic: words('自动邮件', 'automatic'),
    bounce: words('退信', 'returned'),
    taken: words('已成为工单', 'taken in'),
    decided: words('人工已处理', 'decided by a person'),
  },
  decision: {
    join: words('并入工单', 'join it to a case'),
    make: words('登记为新工单', 'make a case of it'),
    putAside: words('搁置', 'put it aside'),
    spAnswer: words('认作SP的答复', 'take it for the answer of an SP'),
  },
  because: {
    advertising: words('广告', 'advertising'),
    notForUs: words('不归我们办理', 'not for us'),
    alreadyHandled: words('已另行处理', 'handled already'),
    notUsable: words('内容无法使用', 'of no use'),
  },
  security: {
    tls: words('全程加密', 'encrypted from the first byte'),
    startTls: words('登录前加密', 'encrypted before signing in'),
    plain: words('不加密', 'not encrypted'),
  },
} as const
