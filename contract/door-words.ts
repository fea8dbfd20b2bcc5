import { fileRefusals } from './attachment/file-refusals.ts'
import { type AuditCode, auditRefusals } from './audit/refusals.ts'
import { deskRefusals } from './desk-refusals.ts'
import { networkRefusals } from './network/network-refusals.ts'
import { paperRefusals } from './paper/paper-refusals.ts'
import { reportRefusals } from './report/report-refusals.ts'
import { signOnRefusals } from './session/sign-on-refusals.ts'
import type { Words } from './words.ts'

/** Refusals that belong to the door rather than to the business. */
export type DoorCode =
  | keyof typeof networkRefusals
  | keyof typeof deskRefusals
  | keyof typeof fileRefusals
  | keyof typeof paperRefusals
  | keyof typeof reportRefusals
  | keyof typeof signOnRefusals
  | AuditCode
  | 'notFound'
  | 'notSignedIn'
  | 'wrongCredentials'
  | 'tooManyAttempts'
  | 'notAllowed'
  | 'unmarkedWrite'
  | 'notMember'
  | 'malformed'
  | 'tooLarge'
  | 'notJson'
  | 'conflict'
  | 'draftChanged'
  | 'otherRequest'
  | 'unavailable'
  | 'defect'
  | 'firstRunOver'
  | 'wrongLink'
  | 'passwordTooWeak'
  | 'staleAddress'
  | 'secondFactorNeeded'
  | 'stepUpNeeded'
  | 'wrongCode'
  | 'wrongProof'
  | 'signInAgain'
  | 'passwordLeaked'
  | 'passwordUsedBefore'
  | 'factorRequired'
  | 'noSecondFactor'
  | 'caseEnded'
  | 'tooManyViews'
  | 'tooManyWatched'
  | 'tooManyPhrases'
  | 'phrasePromisesMoney'
  | 'macroIncomplete'
  | 'keyMayNot'

/** The door's refusals in both languages. */
export const doorWords: Readonly<Record<DoorCode, Words>> = {
  ...networkRefusals,
  ...deskRefusals,
  ...paperRefusals,
  ...reportRefusals,
  ...signOnRefusals,
  ...auditRefusals,
  ...fileRefusals,
  notFound: { status: 404, zh: '没有找到', en: 'Not found' },
  notSignedIn: { status: 401, zh: '请先登录', en: 'Please sign in' },
  wrongCredentials: { status: 401, zh: '用户名或密码不正确', en: 'The name or the password is wrong' },
  tooManyAttempts: { status: 429, zh: '尝试次数过多，请稍后再试', en: 'Too many attempts; try again later' },
  notAllowed: { status: 403, zh: '您没有这项权限', en: 'You have no right to do this' },
  unmarkedWrite: {
    status: 403,
    zh: '用 Cookie 登录时，写操作须带请求头 X-Beichen: 1；程序请用 Authorization: Bearer',
    en: 'A write that comes with the cookie needs the header X-Beichen: 1; programs use Authorization: Bearer',
  },
  notMember: { status: 403, zh: '您不是该单位的成员', en: 'You are not a member of this organisation' },
  malformed: { status: 400, zh: '请求的内容不正确', en: 'The request is malformed' },
  tooLarge: { status: 413, zh: '内容过大', en: 'The request is too large' },
  notJson: { status: 415, zh: '请用 JSON 提交', en: 'Send JSON' },
  conflict: {
    status: 409,
    zh: '别人刚刚改动了这张工单，请看最新情况',
    en: 'Someone else has just changed the case; look at it again',
  },
  draftChanged: {
    status: 409,
    zh: '这份草稿刚在另一个窗口改过',
    en: 'This draft has just been changed in another window',
  },
  otherRequest: {
    status: 409,
    zh: '同一请求编号已用于另一件事',
    en: 'This request id was used for something else',
  },
  unavailable: {
    status: 503,
    zh: '数据库暂时不可用，请稍后重试',
    en: 'The database is unavailable; try again shortly',
  },
  defect: { status: 500, zh: '系统出错，已记录', en: 'Something went wrong; it has been recorded' },
  firstRunOver: { status: 409, zh: '已经完成首次设置', en: 'The first run is over' },
  wrongLink: { status: 403, zh: '链接无效或已用过', en: 'The link is not valid or was used' },
  passwordTooWeak: {
    status: 422,
    zh: '密码至少10位，且不能与用户名相同',
    en: 'The password needs ten characters and must differ from the name',
  },
  staleAddress: { status: 404, zh: '没有这个地址', en: 'There is no such address' },
  secondFactorNeeded: {
    status: 403,
    zh: '管理员须先设置动态验证码',
    en: 'An administrator sets up one-time codes first',
  },
  stepUpNeeded: {
    status: 403,
    zh: '此操作较敏感，请再次验证身份',
    en: 'This is sensitive: prove who you are once more',
  },
  wrongCode: { status: 401, zh: '验证码不正确或已用过', en: 'The code is wrong or was used' },
  wrongProof: {
    status: 403,
    zh: '密码或验证码不正确',
    en: 'The password or the code is wrong',
  },
  signInAgain: {
    status: 401,
    zh: '验证超时，请重新输入用户名和密码',
    en: 'It took too long; enter name and password again',
  },
  passwordLeaked: {
    status: 422,
    zh: '这个密码太常见或曾经泄露，请换一个',
    en: 'This password is common or has leaked; choose another',
  },
  passwordUsedBefore: {
    status: 422,
    zh: '不能使用最近用过的密码',
    en: 'You have used this password before; choose another',
  },
  factorRequired: {
    status: 409,
    zh: '管理员必须保留动态验证码',
    en: 'An administrator keeps the one-time codes',
  },
  noSecondFactor: {
    status: 409,
    zh: '尚未设置动态验证码',
    en: 'One-time codes are not set up',
  },
  keyMayNot: {
    status: 403,
    zh: '这个接口密钥没有此项权限范围',
    en: 'This key was not given the scope for it',
  },
  caseEnded: {
    status: 409,
    zh: '工单已结束，不能再添加附件',
    en: 'The case has ended and takes no more files',
  },
  tooManyWatched: { status: 409, zh: '每人至多关注 200 张工单', en: 'One watches at most 200 cases' },
  tooManyPhrases: { status: 409, zh: '每人至多各保存 200 条', en: 'One keeps at most 200 of them' },
  phrasePromisesMoney: {
    status: 403,
    zh: '这条常用语含退费承诺：由主管使用，或在本单已登记退费之后使用',
    en: 'This phrase promises money: it is used by who leads, or once a refund is on record with the case',
  },
  macroIncomplete: { status: 400, zh: '有一步没填写完整', en: 'A step is not filled in' },
  tooManyViews: { status: 409, zh: '每人至多保存 100 个视图', en: 'One keeps at most 100 lists' },
}
