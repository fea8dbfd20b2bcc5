import { both } from './both.ts'

export const privacyWords = both(
  {
    show: '查看完整信息',
    onRecord: '查看会记入披露记录，审计人员可见。请写明理由。',
    reason: '理由',
    leave: '不看了',
    nothing: '没有登记',
  },
  {
    show: 'Show it in full',
    onRecord: 'That you look is put on record and read by auditors. Say why.',
    reason: 'Reason',
    leave: 'Leave it',
    nothing: 'Nothing is recorded',
  },
)
