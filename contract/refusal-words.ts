import type { RefusalCode } from '#domain/case/refusal.ts'
import { handlingRefusals } from './case/handling-refusals.ts'
import { type DoorCode, doorWords } from './door-words.ts'
import { portalRefusals } from './portal/portal-refusals.ts'
import { type PrivacyCode, privacyRefusals } from './privacy/privacy-refusals.ts'
import { type TelephoneCode, telephoneRefusals } from './telephone/telephone-refusals.ts'
import type { Words } from './words.ts'

export type AnyCode = RefusalCode | DoorCode | PrivacyCode | TelephoneCode | keyof typeof portalRefusals

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
  caseForgotten: {
    status: 409,
    zh: '工单的个人信息已清除，不能再办理',
    en: 'What belonged to a person in this case is forgotten; nothing more is done with it',
  },
  nobodyToWriteTo: {
    status: 409,
    zh: '目前没有可留言的单位',
    en: 'There is nobody to write to about this case now',
  },
  notToWriteTo: {
    status: 403,
    zh: '不能就本单给这个单位留言',
    en: 'This organisation is not written to about this case from here',
  },
  notToMention: {
    status: 409,
    zh: '提到的人看不到本单',
    en: 'Somebody who is mentioned does not see this case',
  },
  ...handlingRefusals,
  ...doorWords,
  ...privacyRefusals,
  ...telephoneRefusals,
  ...portalRefusals,
}
