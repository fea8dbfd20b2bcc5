import { both } from './both.ts'

export const auditWords = both(
  {
    title: '审计',
    what: '操作',
    person: '人员',
    personHint: '用户名或人员编号',
    organisation: '单位',
    at: '时间',
    about: '内容',
    allActs: '全部操作',
    rows: '涉及{{n}}条记录',
    anchored: '历史已锚定至{{day}}；在服务器上运行 beichen verify-audit 可核验全部历史。',
    notAnchored: '还没有日锚；第一个日锚在午夜后写入。',
    more: '更早的记录',
    empty: '没有符合条件的记录',
    glass: '破窗查看',
    glassOpen: '您正在破窗查看不属于本单位的工单，仅可查看，至{{at}}；已留痕并通知承办单位。',
    glassOffer: '如确有必要，可说明理由后查看这张工单一小时。此举会留痕，并通知承办单位。',
    reason: '理由（至少10个字）',
  },
  {
    title: 'Audit',
    what: 'Act',
    person: 'Person',
    personHint: 'Sign-in name or id',
    organisation: 'Organisation',
    at: 'Time',
    about: 'About',
    allActs: 'All acts',
    rows: '{{n}} rows',
    anchored: 'The history is anchored up to {{day}}; beichen verify-audit on the server proves all of it.',
    notAnchored: 'There is no daily anchor yet; the first is written after midnight.',
    more: 'Earlier acts',
    empty: 'No acts match',
    glass: 'Break the glass',
    glassOpen:
      'You are looking at a case that is not yours, to read only, until {{at}}. It is on record and its owners have been told.',
    glassOffer:
      'If you must, give a reason and look at this case for an hour. It is put on record and its owners are told.',
    reason: 'Reason (at least 10 characters)',
  },
)
