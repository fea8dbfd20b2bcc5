import type { Words } from '../words.ts'

/** Why organisations, people and seats are not changed. */
export const networkRefusals = {
  loginTaken: { status: 409, zh: '用户名已被使用', en: 'The name is taken' },
  organisationTaken: { status: 409, zh: '单位编号已存在', en: 'The organisation exists already' },
  organisationHasOpenCases: {
    status: 409,
    zh: '该单位仍有未结工单（持有、负责答复或协办中），处理完毕后方可退出',
    en: 'The organisation still holds open cases, owes their answer or helps with them; it is retired after that',
  },
  organisationHasUnits: {
    status: 409,
    zh: '该单位还有未退出的下级单位',
    en: 'There are units below the organisation that are not retired',
  },
  stillInService: {
    status: 409,
    zh: '只能收回已停用或已退出SP手中的工单',
    en: 'Cases are taken back from an SP that is out of service only',
  },
  listChanged: {
    status: 409,
    zh: '核对之后单位有了变化，请重新核对清单',
    en: 'The organisations have changed since the list was looked at; look at it again',
  },
  notYourself: {
    status: 409,
    zh: '不能变更自己的任职，请由其他管理员办理',
    en: 'Nobody changes their own seats; another administrator does',
  },
  nothingToKeep: {
    status: 422,
    zh: '缺席人在该单位没有可以代行的办理角色',
    en: 'The absent has no role there that works on cases',
  },
  deputyTooFar: {
    status: 422,
    zh: '代理人须在本单位或其直接上下级单位任职',
    en: 'A deputy has a seat at the organisation, above it or below it',
  },
  absenceOver: {
    status: 422,
    zh: '结束时间须晚于开始时间和现在',
    en: 'The absence ends after it begins, and later than now',
  },
  absenceTooLong: {
    status: 422,
    zh: '一次代理至多92天',
    en: 'Somebody stands in for 92 days at most',
  },
  notListed: {
    status: 404,
    zh: '联络表里还没有这个单位',
    en: 'The organisation is not in the contact directory yet',
  },
  wrongParent: { status: 422, zh: '上级单位不正确', en: 'The parent organisation does not fit' },
  notYoursToGrant: {
    status: 403,
    zh: '只能管理本单位及下级单位的人员；不能授予SP人员运营商角色，策略维护只属于全国中心',
    en: 'You look after your own organisation and those below it; an SP has no role of the operator, and policy is the centre’s',
  },
  wrongInvitation: {
    status: 403,
    zh: '邀请链接无效、已用过或已过期，请管理员重新发出',
    en: 'The invitation is not valid, was used, or is too old; ask for a new one',
  },
} as const satisfies Readonly<Record<string, Words>>
