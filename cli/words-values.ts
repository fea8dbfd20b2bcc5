import type { Words } from './language.ts'
import { ringWords } from './words-case.ts'
import { deskValueWords } from './words-desk.ts'
import { knowledgeValueWords } from './words-knowledge.ts'
import { mailValueWords } from './words-mail.ts'
import { networkValueWords } from './words-network.ts'
import { queueValueWords } from './words-queue.ts'
import { fileFormWords, reportStateWords, reportStepWords } from './words-report.ts'
import { sendingStateWords } from './words-sending.ts'
import { telephoneValueWords } from './words-telephone.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

const party = { customer: words('用户', 'customer'), regulator: words('监管机构', 'regulator') }

const clock = {
  firstReply: words('首次回复', 'first reply'),
  resolve: words('处理时限', 'resolution'),
  spReply: words('SP答复', 'SP answer'),
  statutoryReply: words('法定答复', 'statutory answer'),
  statutoryRepair: words('法定修复', 'statutory repair'),
  spWindowReply: words('SP窗口回复', 'reply by the SP window'),
  external: words('监管期限', "regulator's deadline"),
  passOn: words('转达下级', 'pass on downwards'),
  holdUntil: words('挂起到期提醒', 'hold reminder'),
  autoClose: words('自动结案', 'automatic closing'),
}

const caseKind = {
  consultation: words('咨询', 'consultation'),
  query: words('查询', 'query'),
  complaint: words('投诉', 'complaint'),
}

const caseStatus = {
  registered: words('已登记', 'registered'),
  accepted: words('已受理', 'accepted'),
  inProgress: words('处理中', 'in progress'),
  awaitingSp: words('待SP答复', 'awaiting SP'),
  onHold: words('已挂起', 'on hold'),
  returning: words('逐级反馈中', 'coming back down'),
  resolved: words('已办结', 'resolved'),
  closed: words('已结案', 'closed'),
  cancelled: words('已撤销', 'cancelled'),
  rejected: words('不予受理', 'rejected'),
}

const channel = {
  hotline10000: words('10000号热线', 'hotline 10000'),
  businessHall: words('营业厅', 'business hall'),
  accountManager: words('客户经理', 'account manager'),
  webSelfService: words('网站自服务', 'web self-service'),
  siteHotline: words('网站客服电话', 'site hotline'),
  siteEmail: words('网站电子邮箱', 'site e-mail'),
  spHotline: words('SP客服热线', 'SP hotline'),
  spEmail: words('SP邮箱', 'SP e-mail'),
  spPortal: words('SP门户', 'SP portal'),
  regulator: words('监管机构转办', 'regulator'),
}

const outcome = {
  answeredDirectly: words('直接答复', 'answered directly'),
  explainedUpheld: words('解释说明（费用维持）', 'explained, charge upheld'),
  faultRepaired: words('故障修复', 'fault repaired'),
  queryAnsweredInstantly: words('即时查询答复', 'query answered at once'),
  queryAnsweredViaBilling: words('帐务代查答复', 'query answered via billing'),
  queryGuidedSelfService: words('指导自助查询', 'guided to self-service'),
  refunded: words('已退费', 'refunded'),
  refundedBySp: words('由SP退费', 'refunded by the SP'),
  resolvedAtBranch: words('地市解决', 'resolved in the city'),
  resolvedAtNational: words('全国中心解决', 'resolved at the national centre'),
  resolvedAtProvince: words('省解决', 'resolved in the province'),
  resolvedAtWindow: words('窗口解决', 'resolved at the window'),
  withdrawn: words('用户撤诉', 'withdrawn'),
  merged: words('并单', 'merged'),
}

const dealing = {
  satisfaction: {
    satisfied: words('满意', 'satisfied'),
    accepted: words('接受', 'accepts it'),
    dissatisfied: words('不满意', 'dissatisfied'),
    unknown: words('未知', 'unknown'),
  },
  queryMode: {
    instant: words('即时查询', 'instant lookup'),
    guidedSelfService: words('指导自助查询', 'guided self-service'),
    billingLookup: words('帐务代查', 'lookup by billing'),
  },
  liableParty: {
    sp: words('SP', 'SP'),
    operator: words('运营商', 'operator'),
    shared: words('双方', 'shared'),
    customer: words('用户', 'customer'),
    none: words('无责任方', 'nobody'),
  },
  fields: { name: words('姓名', 'name'), contact: words('联系方式', 'contact') },
  result: {
    admitted: words('承认责任', 'admits it'),
    denied: words('否认责任', 'denies it'),
    investigating: words('仍在核查', 'still looking into it'),
    returned: words('退回', 'sent back'),
  },
  contactUsed: {
    primary: words('首联系人', 'first contact'),
    backup: words('备用联系人', 'backup contact'),
  },
  visibility: {
    all: words('各方可见', 'for everyone'),
    internal: words('内部', 'internal'),
    partner: words('内部与SP', 'internal and SP'),
  },
  reason: {
    awaitCustomerInfo: words('等待用户补充信息', 'waiting for information from the customer'),
    awaitCustomerAppointment: words('与用户另约时间', 'appointment with the customer'),
    awaitThirdParty: words('等待第三方', 'waiting for a third party'),
  },
  overdueReason: {
    customerUnreachable: words('联系不上用户', 'customer not reached'),
    workloadSurge: words('业务量激增', 'surge of work'),
    customerAppointment: words('用户另约时间', 'appointment with the customer'),
    refundApproval: words('退费审批', 'approval of the refund'),
    terminationApproval: words('拆机审批', 'approval of the termination'),
    spLate: words('SP答复超时', 'the SP was late'),
    other: words('其他', 'other'),
  },
}

const finding = {
  language: { zh: words('中文', 'Chinese'), en: words('英文', 'English') },
  queue: {
    mine: words('本单位待办', 'to do here'),
    followed: words('跟踪中', 'followed'),
    tasks: words('协办', 'help asked'),
    below: words('下级在办', 'further down'),
    all: words('全部', 'all'),
  },
  state: {
    open: words('未办结', 'open'),
    resolved: words('已办结', 'resolved'),
    ended: words('已结案', 'ended'),
    any: words('全部', 'any'),
    running: words('计时中', 'running'),
    paused: words('已暂停', 'paused'),
    settled: words('已判定', 'judged'),
    stopped: words('已停止', 'stopped'),
    ...sendingStateWords,
    ...reportStateWords,
  },
  sending: sendingStateWords,
  breached: { yes: words('只看超时', 'overdue only') },
  verdict: { met: words('达标', 'met'), breached: words('超时', 'breached') },
  link: {
    appealOf: words('申诉自', 'appeal of'),
    regulatorAppeal: words('监管申诉', "regulator's appeal"),
    mergedInto: words('并入', 'merged into'),
  },
  ring: ringWords,
  areaType: { urban: words('城镇', 'urban'), rural: words('农村', 'rural') },
  cause: {
    read: words('查阅工单', 'read with the case'),
    revealed: words('查看被隐去的信息', 'masked, and shown'),
    billing: words('查询帐务', 'billing read'),
    exported: words('应用户请求导出', 'exported on request'),
  },
  onBehalfOf: { self: words('SP自己', 'the SP itself'), customer: words('用户', 'a customer') },
  clockMode: { elapsed: words('自然时', 'around the clock'), business: words('工作时', 'in business hours') },
  boundary: {
    inclusive: words('到期时刻仍算按时', 'the due instant is in time'),
    exclusive: words('到期时刻已算超时', 'the due instant is late'),
  },
}

/** Words for the values that the contract names, by the field they stand in; `any` is for every field. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  as: fileFormWords,
  ...dealing,
  ...finding,
  ...networkValueWords,
  ...queueValueWords,
  ...deskValueWords,
  ...knowledgeValueWords,
  step: { ...knowledgeValueWords.step, ...reportStepWords },
  direction: telephoneValueWords.direction,
  state: { ...finding.state, ...telephoneValueWords.state },
  ...mailValueWords,
  list: { ...knowledgeValueWords.list, ...mailValueWords.list },
  status: { ...caseStatus, ...networkValueWords.status },
  kind: { ...caseKind, ...networkValueWords.kind },
  clock,
  channel,
  outcome,
  party,
  size: { small: words('缩略图', 'small'), large: words('大图，留痕', 'large, on record') },
  any: { true: words('是', 'yes'), false: words('否', 'no') },
}
