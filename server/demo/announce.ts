import { type Role, working } from '#domain/access/roles.ts'
import { epochMilliseconds } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { demoPeople } from '../network/demo-people.ts'
import type { Running } from '../start.ts'
import { columns } from './columns.ts'
import type { Sentence } from './demo-config.ts'
import { findDemonstration } from './demonstration.ts'
import { accountHolder } from './fill-account.ts'

const DAY = 86_400_000
const OLD = 3

const roleWords: Readonly<Record<Role, Sentence>> = {
  agent: { zh: '坐席', en: 'agent' },
  handler: { zh: '后台处理', en: 'handler' },
  supervisor: { zh: '督办', en: 'supervisor' },
  unitHead: { zh: '负责人', en: 'unit head' },
  spStaff: { zh: 'SP人员', en: 'SP staff' },
  policyEditor: { zh: '规则维护', en: 'policy editor' },
  administrator: { zh: '管理员', en: 'administrator' },
  auditor: { zh: '审计', en: 'auditor' },
}

const firstLooks: readonly (readonly [login: string, sentence: Sentence])[] = [
  [
    'cs10000',
    {
      zh: '长沙10000号坐席：按到期排序的工单队列，受理、答复、上转',
      en: 'a hotline agent: the queue by due time',
    },
  ],
  [
    'csback',
    {
      zh: '长沙后台：群体故障主单和子单、退回、协办',
      en: 'a city back office: a mass fault, returns, help asked',
    },
  ],
  [
    'hnprov',
    {
      zh: '湖南省：SP答复、SP发出的投诉、监管申诉、跨省协办',
      en: 'a province: SP answers, an appeal, a task from afar',
    },
  ],
  [
    'center',
    {
      zh: '全国中心：四级上转、全国性SP、全国卡用户',
      en: 'the centre: national SPs, card users, all provinces',
    },
  ],
  [
    'sp-l4301',
    { zh: '本地SP：3小时内答复，只见所需信息', en: 'a local SP: three hours to answer, the least data' },
  ],
  [
    'hnsuper',
    { zh: '湖南督办：超时工单、督办、延期', en: 'a supervisor: what is overdue, orders, extensions' },
  ],
]

/** What the console says when the demonstration is ready: where it is, who can sign in, what to look at first. */
export async function announce({
  address,
  shell,
}: Pick<Running, 'address'> & { readonly shell: CaseShell }): Promise<string> {
  const found = await findDemonstration(shell.pool)
  const known = found.is === 'demonstration'
  const password = known ? found.password : '?'
  const old = known
    ? Math.floor((epochMilliseconds(shell.now()) - epochMilliseconds(found.filledAt)) / DAY)
    : 0
  return [
    '',
    `北辰 Beichen · 演示 Demonstration   ${address}`,
    '演示环境只在本机监听，人员、工单与SP均为虚构。',
    'It listens on this machine only; people, cases and SPs are invented.',
    '',
    ...(await table(shell, password)),
    '',
    '其他参与办理的单位也各有一名人员，登录名为单位编号的小写，例如 b-hn-hy；密码相同。',
    'Other desks that work on cases have a person too: the id in small letters, such as b-hn-hy; same password.',
    '管理员 admin 首次登录须用手机验证器设置动态验证码。',
    'The administrator, admin, sets up one-time codes with an authenticator app at the first sign-in.',
    '',
    '先看什么 / What to look at first',
    `  ${address}/service   客户自服务：提交、查看进度（手机宽度）/ the window at the website, for customers and their telephones`,
    `  ${address}/service/account   我的星空：用 ${accountHolder.contact} 登录，验证码显示在这里 / my account: sign in with ${accountHolder.contact}, the code appears here`,
    ...columns(firstLooks.map(([login, { zh, en }]) => [`  ${login}`, zh, en])),
    ...(old >= OLD ? ['', ...anew(old)] : []),
    '',
    '以热线坐席（如 cs10000）登录后，约每分钟来一通模拟电话；立即来一通：npm run demo:call',
    'Signed in as a hotline agent, such as cs10000, one is called about once a minute; at once by npm run demo:call',
    '',
    '按 Ctrl-C 停止 / Ctrl-C stops',
    '',
  ].join('\n')
}

async function table(shell: CaseShell, password: string): Promise<readonly string[]> {
  const network = shell.reference.network()
  const { rows } = await through(shell.pool, eyesOfSystem(network)).query<{ holder: string; n: number }>(
    'select holder, count(*)::int as n from cases where is_open group by holder',
  )
  const held = new Map(rows.map((row) => [row.holder, row.n]))
  const people = demoPeople(network.all).map(({ login, name, organisation, roles }) => {
    const words = roles.map((role) => `${roleWords[role].zh} ${roleWords[role].en}`).join(', ')
    const unit = network.find(organisation)?.name ?? organisation
    const works = roles.some((role) => working.includes(role))
    return [login, password, name, unit, words, works ? String(held.get(organisation) ?? 0) : '']
  })
  const head = ['登录名 Login', '密码 Password', '姓名 Name', '单位 Organisation', '角色 Role', '在手 Open']
  return columns([head, head.map((word) => '-'.repeat(word.length)), ...people])
}

function anew(days: number): readonly string[] {
  return [
    `演示数据生成于 ${days} 天前，时限多已到期；重新生成请停止后运行：npm run demo -- --fresh`,
    `The demonstration was made ${days} days ago and most clocks have run out; to start anew, stop it and run: npm run demo -- --fresh`,
  ]
}
