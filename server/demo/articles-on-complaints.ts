import type { DemoArticle } from './article.ts'

/** What is asked about complaints themselves: what they need, how long they take, where else one can turn. */
export const articlesOnComplaints: readonly DemoArticle[] = [
  {
    ...{ by: 'N-CN', topic: 'service', audience: 'public', days: 170 },
    categories: ['general', 'spService', 'feeSp', 'feeNoSp'],
    title: '投诉需要提供哪些内容，怎样查询处理进度',
    answer:
      '请提供账号、消费时间、服务内容、问题的详细描述和联系方式。登记后我们会告诉您工单编号，您可以凭编号在网站“投诉管理”或拨打10000号查询处理进度。',
    details: '## 首问负责\n\n首先受理的窗口负责到底：向用户解释、跟踪处理，并把结果答复用户，不得推诿。',
  },
  {
    ...{ by: 'N-CN', topic: 'service', audience: 'internal', days: 30 },
    categories: ['general', 'network', 'feeNoSp', 'feeSp'],
    title: '各类投诉的首次回复和处理时限',
    answer: '我们会在规定时间内先与您联系，并在处理时限内答复结果。',
    details:
      '## 时限\n\n- 一般投诉：首次回复3小时，处理72小时\n- 费用纠纷(不涉及SP)：首次回复2小时，处理72小时\n- 网络故障：首次回复3小时，处理12小时\n- SP发出的投诉：首次回复2小时，处理72小时\n\n自动发出的受理回执不算首次回复。以工单上显示的到期时间为准。',
  },
  {
    ...{ by: 'N-CN', topic: 'service', audience: 'public', days: 75 },
    categories: ['general', 'feeSp', 'feeNoSp'],
    title: '对处理结果不满意，怎样申诉',
    answer:
      '您可以要求我们重新办理。仍不满意，或超过15日没有得到答复的，可以向电信用户申诉受理机构申诉。费用争议请在发生之日起5个月内提出。',
    details:
      '## 注意\n\n- 不得劝阻或变相阻止用户申诉。\n- 用户已向监管机构申诉的，用“登记申诉”，写明监管机构和要求的期限。',
  },
  {
    ...{ by: 'N-CN', topic: 'service', audience: 'partner', days: 20 },
    categories: ['spService', 'feeSp'],
    title: 'SP客服热线无人接听，或让用户找电信处理',
    answer: '我们先受理您的问题，由我们联系服务提供商核实，您不需要再与对方交涉，结果由我们答复您。',
    details:
      '## 处理\n\n1. 按首问负责受理，不要让用户再找SP。\n2. 转SP前查联络表；首联系人不通的，联系7×24小时备用联系人，并在工单中注明。\n3. SP须在3小时内答复；逾期由转派单位催办。',
  },
]
