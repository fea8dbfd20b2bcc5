import type { Status } from '#domain/case/lifecycle.ts'

type Words = { readonly zh: string; readonly en: string }

/** Where a case stands, in the customer's words. */
export const stageWords: Readonly<Record<Status, Words>> = {
  registered: { zh: '已收到', en: 'Received' },
  accepted: { zh: '已受理', en: 'Accepted' },
  inProgress: { zh: '处理中', en: 'In progress' },
  awaitingSp: { zh: '处理中', en: 'In progress' },
  onHold: { zh: '等待您的信息或约定时间', en: 'Waiting for you or for the agreed time' },
  returning: { zh: '已有处理结果，即将答复您', en: 'A result is on its way to you' },
  resolved: { zh: '已答复', en: 'Answered' },
  closed: { zh: '已结案', en: 'Closed' },
  cancelled: { zh: '已撤销', en: 'Withdrawn' },
  rejected: { zh: '未受理', en: 'Not accepted' },
}

/** What a customer is told of an event; events not named here stay inside. */
export const progressWords: Readonly<Record<string, Words>> = {
  submitted: { zh: '我们已收到您的反映', en: 'We have received your matter' },
  accepted: { zh: '已受理', en: 'Accepted' },
  forwarded2: { zh: '已转分公司后台处理', en: 'Passed to the city back office' },
  forwarded3: { zh: '已转省运营部门处理', en: 'Passed to the province' },
  forwarded4: { zh: '已提交全国运营中心处理', en: 'Passed to the national centre' },
  dispatchedToSp: { zh: '已请服务提供商核实', en: 'The service provider has been asked' },
  spAnswered: { zh: '服务提供商已答复', en: 'The service provider has answered' },
  replied: { zh: '已向您回复进展', en: 'You have been told how it stands' },
  solved: { zh: '已有处理结果', en: 'A result has been found' },
  delivered: { zh: '已答复您处理结果', en: 'You have been told the result' },
  closed: { zh: '已结案', en: 'Closed' },
  reopened: { zh: '已重新处理', en: 'Taken up again' },
  held: { zh: '等待您的信息或约定时间', en: 'Waiting for you or for the agreed time' },
  resumed: { zh: '继续处理', en: 'Going on' },
  withdrawn: { zh: '您已撤诉', en: 'You have withdrawn it' },
  supplemented: { zh: '已收到您的补充', en: 'What you added has been received' },
  reminded: { zh: '已记录您的催办', en: 'Your reminder has been recorded' },
}
