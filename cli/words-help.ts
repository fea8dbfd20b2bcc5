import type { Tag } from '#contract/endpoint.ts'
import type { GlobalName } from './ask/arguments.ts'
import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** Headings of the commands. */
export const tagWords: Readonly<Record<Tag, Words>> = {
  case: words('工单', 'Cases'),
  move: words('对工单的动作（beichen 动作 工单编号 …）', 'Moves of a case (beichen MOVE NUMBER …)'),
  session: words('登录', 'Session'),
  network: words('组织、人员、联络表', 'Organisations, people, contacts'),
  policy: words('时限策略', 'Policy'),
  report: words('月报', 'Reports'),
  calendar: words('营业时间与节假日', 'Calendars'),
  audit: words('审计', 'Audit'),
  desk: words('自己的书桌', 'One’s own desk'),
  knowledge: words('知识库', 'Knowledge base'),
  telephone: words('电话', 'Telephone'),
  portal: words('网站自服务', 'Website self-service'),
}

/** What the options of every command do. */
export const globalWords: Readonly<Record<GlobalName, Words>> = {
  server: words(
    '服务器地址（或 BEICHEN_SERVER；默认为登录时的地址，否则 http://127.0.0.1:8686）',
    'address of the server (or BEICHEN_SERVER; else the one signed in at, else http://127.0.0.1:8686)',
  ),
  lang: words('语言 zh 或 en（或 BEICHEN_LANG）', 'language, zh or en (or BEICHEN_LANG)'),
  output: words('json：原样输出服务器的答复', 'json: the answer of the server as it is'),
  only: words(
    '只输出答复的一部分，例如 number、content',
    'one part of the answer, such as number or content',
  ),
  json: words(
    '整个内容：JSON 文本、@文件，或 - 取自标准输入；其他选项在其上修改',
    'the whole body: JSON text, @file, or - for standard input; other options go on top',
  ),
  'request-id': words(
    '请求编号：以同一编号重试，工单动作不会做两遍',
    'number of the request: a move repeated with it is not done twice',
  ),
  help: words('用法', 'usage'),
  version: words('版本', 'version'),
}

/** Other words of the help. */
export const helpWords = {
  title: words('北辰 Beichen：客户服务工单', 'Beichen 北辰: customer-service cases'),
  usage: words('用法', 'Usage'),
  options: words('选项', 'options'),
  globals: words('通用选项', 'Options of every command'),
  required: words('必填', 'required'),
  examples: words('例如', 'For example'),
  repeatable: words('可多次', 'repeatable'),
  command: words('命令', 'COMMAND'),
  topic: words('beichen help 命令   查看命令的选项', 'beichen help COMMAND   shows the options of a command'),
  times: words(
    '时间可写 "2026-11-24 18:00"（{zone}），或带时区的 ISO 8601；null 表示清空',
    'A time is "2026-11-24 18:00" ({zone}), or ISO 8601 with an offset; null empties a field',
  ),
  variables: words(
    '环境变量 BEICHEN_KEY 为接口密钥，BEICHEN_TOKEN 代替已保存的登录，BEICHEN_PASSWORD 代替输入密码，BEICHEN_CODE 代替输入验证码，BEICHEN_ZONE 为显示时区',
    'BEICHEN_KEY is the key of a program, BEICHEN_TOKEN stands for the kept session, BEICHEN_PASSWORD for the typed password, BEICHEN_CODE for the typed code, BEICHEN_ZONE is the zone shown',
  ),
  endings: words(
    '退出状态：1 被服务器拒绝，2 用法不对，3 服务器不可用',
    'Exit status: 1 refused by the server, 2 wrong usage, 3 server unavailable',
  ),
  nested: words(
    '列表中的一项按序号写：--memberships.0.organisation …；按名字的一项：--categories.feeSp.resolve-minutes …',
    'An entry of a list by its place: --memberships.0.organisation …; one by its name: --categories.feeSp.resolve-minutes …',
  ),
} as const satisfies Record<string, Words>
