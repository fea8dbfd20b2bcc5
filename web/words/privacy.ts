import { both } from './both.ts'

export const privacyWords = both(
  {
    show: '查看完整信息',
    onRecord: '查看会记入披露记录，审计人员可见。请写明理由。',
    reason: '理由',
    leave: '不看了',
    nothing: '没有登记',
    noCalls: '现行规定SP不联系用户，须联系时请转派单位或受理窗口代为联系。',
  },
  {
    show: 'Show it in full',
    onRecord: 'That you look is put on record and read by auditors. Say why.',
    reason: 'Reason',
    leave: 'Leave it',
    nothing: 'Nothing is recorded',
    noCalls: 'By policy an SP does not call customers; ask the unit that dispatched the case, or its window.',
  },
)
