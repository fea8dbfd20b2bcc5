import { desks } from '../testing/operator.ts'
import { move, type Step } from '../testing/step.ts'

const remark = { text: '补充说明' }

/** What the people of each desk press, whether or not it is their turn; most of it will be refused. */
export const presses: Readonly<Record<keyof typeof desks, readonly Step[]>> = {
  window: [
    move('window', 'reply', 'replied', { note: '进展已告知' }),
    move('window', 'forward', 'forwarded', { to: desks.branch, note: '请处理' }),
    move('window', 'remind', 'reminded', { note: '用户催办' }),
    move('window', 'supplement', 'supplemented', { text: '补充账单' }),
    move('window', 'callAttempt', 'callAttempted', { answered: true }),
    move('window', 'deliver', 'delivered', { note: '已告知结果' }),
    move('window', 'reopen', 'reopened', { reason: '用户不满意' }),
  ],
  branch: [
    move('branch', 'forward', 'forwarded', { to: desks.province, note: '请处理' }),
    move('branch', 'solve', 'solved', { note: '已修复' }),
    move('branch', 'feedback', 'fedBack', { note: '结果如上' }),
    move('branch', 'return', 'returned', { reason: '资料不全' }),
    move('branch', 'note', 'noted', remark),
  ],
  province: [
    move('province', 'dispatchToSp', 'dispatchedToSp', { to: desks.sp }),
    move('province', 'forward', 'forwarded', { to: desks.centre, note: '请处理' }),
    move('province', 'solve', 'solved', { note: '退费', refund: 8.5, liableParty: 'sp' }),
    move('province', 'feedback', 'fedBack', { note: '结果如上' }),
    move('province', 'note', 'noted', remark),
  ],
  centre: [
    move('centre', 'solve', 'solved', { note: '平台已修复' }),
    move('centre', 'feedback', 'fedBack', { note: '结果如上' }),
    move('centre', 'return', 'returned', { reason: '请先核实' }),
    move('centre', 'note', 'noted', remark),
  ],
  sp: [
    move('sp', 'spAnswer', 'spAnswered', { result: 'admitted', note: '误扣' }),
    move('sp', 'spReturn', 'spReturned', { reason: '不属本公司' }),
  ],
}
