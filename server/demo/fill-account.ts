import { nothingKept } from '#domain/portal/account.ts'
import { plusMinutes } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { accountOf, keepOf } from '../portal/account/account-store.ts'
import { nationalPlace } from './places.ts'
import { playStory, type Theatre } from './play-story.ts'
import { type Deed, only, type Story } from './story.ts'

/** The customer of the demonstration who has an account at the website; nobody else there has this number. */
export const accountHolder = {
  name: '林小满',
  account: 'ad0731000088@hn.example',
  contact: '13900000088',
  province: '湖南',
  city: '长沙',
} as const

type Desk = Omit<Theatre, 'shell'> & { readonly shell: CaseShell }

/** Three cases of one customer, each waiting for something else, and the account in which they are together. */
export async function fillAccount({ shell, cast, now }: Desk): Promise<void> {
  const { channel, route } = nationalPlace(shell.reference.network(), 'W-CN-WEB', '湖南', '长沙')
  const [window = ''] = route
  const does = (move: Deed['move'], wish: Deed['wish'] = {}): Deed => ({ by: window, move, wish })
  const submits = (kind: string, category: string, description: string) =>
    does('submit', (at) => ({
      ...{ channel, window, customer: { ...accountHolder }, description, kind },
      ...{ serviceContent: '高清影视包月', consumedAt: plusMinutes(at, -300) },
      classification: { kind, category, sp: null },
    }))
  const story = (minutesAgo: number, deeds: readonly Deed[]): Story => ({
    start: plusMinutes(now, -minutesAgo),
    acts: deeds.map((deed, no) => ({ ...deed, minute: no * 25, of: only })),
  })
  const stories = [
    story(2900, [
      submits('complaint', 'general', '客户端看影视老是提示登录失败，换了密码也一样'),
      does('reply', { via: 'portal', note: '正在核实您的登录记录。' }),
      does('deliver', { customerConfirmed: true, note: '登录服务已修复，请重新登录试试。' }),
    ]),
    story(400, [
      submits('complaint', 'general', '看到一半就断，重新登录要等很久'),
      does('hold', { reason: 'awaitCustomerInfo', until: plusMinutes(now, 1440) }),
    ]),
    story(35, [submits('query', 'query', '想知道上个月高清影视包月是哪天扣的费')]),
  ]
  for (const one of stories) await playStory(one, { shell, cast, now })
  const { name, account, province, city, contact } = accountHolder
  const id = await accountOf(contact, now, shell)
  await keepOf(id, { ...nothingKept, name, account, province, city, way: 'phone' }, shell)
}
