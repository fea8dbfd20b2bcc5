import type { RefusalCode } from '#domain/case/refusal.ts'

export type Words = { readonly status: number; readonly zh: string; readonly en: string }

/** Refusals that belong to the door rather than to the business. */
export type DoorCode =
  | 'notFound'
  | 'notSignedIn'
  | 'wrongCredentials'
  | 'tooManyAttempts'
  | 'notAllowed'
  | 'notMember'
  | 'malformed'
  | 'tooLarge'
  | 'notJson'
  | 'conflict'
  | 'otherRequest'
  | 'unavailable'
  | 'defect'
  | 'firstRunOver'
  | 'wrongLink'
  | 'loginTaken'
  | 'organisationTaken'
  | 'wrongParent'
  | 'passwordTooWeak'
  | 'notDrafted'
  | 'alreadySubmitted'
  | 'unknownPeriod'
  | 'staleAddress'

export type AnyCode = RefusalCode | DoorCode

/** Every refusal in both languages, with its HTTP status. The code is for programs and never changes. */
export const refusalWords: Readonly<Record<AnyCode, Words>> = {
  moveNotAllowedNow: {
    status: 409,
    zh: '工单当前状态不能做这个动作',
    en: 'The case cannot make this move in its present status',
  },
  notYourRole: { status: 403, zh: '您的角色不能做这个动作', en: 'Your role does not make this move' },
  notHolder: { status: 403, zh: '工单不在您的单位手中', en: 'Your organisation does not hold the case' },
  notYourTier: { status: 403, zh: '您所在的层级不能做这个动作', en: 'Your tier does not make this move' },
  notYourWindow: {
    status: 403,
    zh: '只能在本单位的窗口受理',
    en: 'You may only take contacts at your own window',
  },
  onlyMainWindowAnswers: {
    status: 403,
    zh: '只有受理窗口（首问单位）向用户答复',
    en: 'Only the window of first contact answers the customer',
  },
  resultNotBack: {
    status: 409,
    zh: '处理结果还没有逐级反馈回来',
    en: 'The result has not come back down yet',
  },
  skipLevelNotAllowed: {
    status: 409,
    zh: '不得越级上转，须逐级提交',
    en: 'A level may not be skipped on the way up',
  },
  notNextDesk: { status: 409, zh: '不能转给这个单位', en: 'The case cannot be passed to this organisation' },
  feedbackMustBeStepwise: {
    status: 409,
    zh: '处理结果须逐级反馈，不得越级',
    en: 'The result comes down one level at a time',
  },
  returnMustBeStepwise: { status: 409, zh: '只能退回给下一级', en: 'A case goes back one level at a time' },
  nobodyBelow: { status: 409, zh: '没有下一级可以反馈或退回', en: 'There is no level below on this route' },
  unknownOrganisation: { status: 422, zh: '没有这个单位', en: 'There is no such organisation' },
  organisationNotInService: {
    status: 409,
    zh: '该单位已停用或退出，不能接收',
    en: 'The organisation is suspended or retired',
  },
  spOutOfScope: {
    status: 409,
    zh: '本地SP由本省转派，全国SP由全国中心转派',
    en: 'A local SP is dispatched to by its province, a national SP by the centre',
  },
  tierMayNotDispatch: {
    status: 403,
    zh: '只有省运营部门和全国中心可以转SP',
    en: 'Only province and centre dispatch to SPs',
  },
  spNotOverdue: {
    status: 409,
    zh: 'SP答复时限未到，或未启用先行处理',
    en: 'The SP is not overdue, or deciding without it is switched off',
  },
  sideTaskNotAllowed: {
    status: 409,
    zh: '不能向这个单位发协办',
    en: 'This organisation cannot be asked for help from here',
  },
  sideTaskAlreadyOpen: {
    status: 409,
    zh: '该单位的协办还没有完成',
    en: 'This organisation still has an open request',
  },
  noSideTaskForYou: {
    status: 403,
    zh: '没有需要您单位完成的协办',
    en: 'Your organisation has no open request on this case',
  },
  supervisionNotAllowed: {
    status: 403,
    zh: '不能督办这个单位',
    en: 'You may not supervise this organisation',
  },
  validationFailed: {
    status: 422,
    zh: '有必填内容没有填写或不正确',
    en: 'Something required is missing or wrong',
  },
  unknownCategory: { status: 422, zh: '没有这个分类', en: 'There is no such category' },
  categoryNotOfKind: {
    status: 422,
    zh: '这个分类不适用于此类工单',
    en: 'This category does not fit the kind of case',
  },
  alreadyClassified: { status: 409, zh: '已经分类，请用改类', en: 'It is classified already; reclassify it' },
  notClassified: { status: 409, zh: '请先分类', en: 'Classify the case first' },
  sameCategory: { status: 409, zh: '分类没有变化', en: 'The category is the same' },
  notAnSp: { status: 422, zh: '这个单位不是SP', en: 'This organisation is not a service provider' },
  customerNotConfirmed: {
    status: 409,
    zh: '投诉须用户确认解决方可在窗口办结，否则请转后台',
    en: 'A complaint ends at the window only when the customer confirms; otherwise forward it',
  },
  windowMayNotResolve: {
    status: 409,
    zh: '现行规定投诉一律转后台处理',
    en: 'By policy complaints go to the back office',
  },
  billingNotInterconnected: {
    status: 409,
    zh: '本省计费平台未互联，不能即时查询',
    en: 'Billing is not interconnected here: no instant lookup',
  },
  billingNotAsked: { status: 409, zh: '请先请帐务部门协办', en: 'Ask the billing department first' },
  tooFewCallAttempts: {
    status: 409,
    zh: '至少两次外呼未接通后，短信才可作为回复',
    en: 'A message counts only after enough unanswered calls',
  },
  unknownHoldReason: { status: 422, zh: '没有这个挂起原因', en: 'There is no such reason to wait' },
  notInFuture: { status: 422, zh: '时间不能晚于现在', en: 'The time cannot be in the future' },
  notInPast: { status: 422, zh: '时间须晚于现在', en: 'The time must lie in the future' },
  reopenTooLate: { status: 409, zh: '已超过可以重办的期限', en: 'It is too late to reopen the case' },
  clockNotExtendable: {
    status: 409,
    zh: '时限已判定或已到期，不能延期',
    en: 'The clock is judged or due; it cannot be extended',
  },
  extensionNotLater: { status: 422, zh: '延期须晚于原到期时间', en: 'The new due time must be later' },
  followsParent: {
    status: 409,
    zh: '子单随主单流转',
    en: 'A child of a mass fault goes where its parent goes',
  },
  childrenOpen: { status: 409, zh: '还有子单没有办结', en: 'Some children are not finished' },
  notAFault: { status: 409, zh: '只有网络故障可以建主单', en: 'Only network faults have a parent case' },
  alreadyInParent: { status: 409, zh: '已属于一张主单', en: 'It belongs to a mass fault already' },
  notAParent: { status: 422, zh: '这不是主单', en: 'This is not a parent case' },
  otherShard: {
    status: 409,
    zh: '两张工单由不同省受理，不能合并',
    en: 'The cases were taken in different provinces',
  },
  sameCase: { status: 422, zh: '不能与自身合并', en: 'A case cannot be joined to itself' },
  otherAccount: { status: 409, zh: '账号不同，不能并单', en: 'The accounts differ' },
  targetNotOpen: { status: 409, zh: '目标工单已办结', en: 'The other case is not open' },
  channelNotOfWindow: {
    status: 422,
    zh: '这个窗口不受理该渠道',
    en: 'This window does not answer that channel',
  },
  spMustBeNamed: { status: 422, zh: '请写明SP', en: 'Name the service provider' },
  notFound: { status: 404, zh: '没有找到', en: 'Not found' },
  notSignedIn: { status: 401, zh: '请先登录', en: 'Please sign in' },
  wrongCredentials: { status: 401, zh: '用户名或密码不正确', en: 'The name or the password is wrong' },
  tooManyAttempts: { status: 429, zh: '尝试次数过多，请稍后再试', en: 'Too many attempts; try again later' },
  notAllowed: { status: 403, zh: '您没有这项权限', en: 'You have no right to do this' },
  notMember: { status: 403, zh: '您不是该单位的成员', en: 'You are not a member of this organisation' },
  malformed: { status: 400, zh: '请求的内容不正确', en: 'The request is malformed' },
  tooLarge: { status: 413, zh: '内容过大', en: 'The request is too large' },
  notJson: { status: 415, zh: '请用 JSON 提交', en: 'Send JSON' },
  conflict: {
    status: 409,
    zh: '别人刚刚改动了这张工单，请看最新情况',
    en: 'Someone else has just changed the case; look at it again',
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
  loginTaken: { status: 409, zh: '用户名已被使用', en: 'The name is taken' },
  organisationTaken: { status: 409, zh: '单位编号已存在', en: 'The organisation exists already' },
  wrongParent: { status: 422, zh: '上级单位不正确', en: 'The parent organisation does not fit' },
  passwordTooWeak: {
    status: 422,
    zh: '密码至少10位，且不能与用户名相同',
    en: 'The password needs ten characters and must differ from the name',
  },
  notDrafted: { status: 404, zh: '没有这份报告', en: 'There is no such report' },
  alreadySubmitted: { status: 409, zh: '报告已经报送', en: 'The report is submitted already' },
  unknownPeriod: { status: 422, zh: '这个月还没有结束', en: 'The month is not over' },
  staleAddress: { status: 404, zh: '没有这个地址', en: 'There is no such address' },
}
