import type { DemoArticle } from './article.ts'

/** What is asked about bills and fees. */
export const articlesOnBilling: readonly DemoArticle[] = [
  {
    ...{ by: 'N-CN', topic: 'billing', audience: 'public', days: 110 },
    categories: ['query', 'feeSp'],
    title: '账单上的“代收费”是什么，怎样查是哪家服务提供商',
    answer:
      '“代收费”是我们代服务提供商收取的信息费。账单上列有服务提供商的名称、代码和金额；您也可以把代码告诉我们，由我们为您查询名称和客服电话。',
    details: '## 查询\n\n按代码在联络表中查SP。用户否认订购的，转为“费用纠纷(涉及SP)”，不要停留在查询。',
  },
  {
    ...{ by: 'N-CN', topic: 'billing', audience: 'partner', days: 85 },
    categories: ['feeSp'],
    title: '用户称从未订购，要求退还代收费',
    answer:
      '我们马上登记并请服务提供商提供订购记录。核实不是您本人订购，或对方不能证明的，费用退还给您；有争议期间不会因这笔费用停您的服务。',
    details:
      '## 举证\n\n费用争议由运营商和SP举证，不能证明的按未订购处理。\n\n## 转SP时写明\n\n- 账号、消费时间、服务名称和金额\n- 用户怎样发现、是否有他人使用电脑\n\n本地SP由本省转派，全国SP由全国中心转派；SP须在3小时内答复。',
  },
  {
    ...{ by: 'N-CN', topic: 'billing', audience: 'internal', days: 182 },
    categories: ['feeNoSp', 'query'],
    title: '话费突然大幅增加，怎样答复',
    answer: '我们为您核对本月和前三个月的费用明细，说明增加的原因；不是您产生的费用，我们予以更正。',
    details: '## 依据\n\n费用超过前三个月平均5倍以上的，应当及时告知用户。先核对明细，再解释。',
  },
  {
    ...{ by: 'P-HN', topic: 'billing', audience: 'internal', days: 50 },
    categories: ['query'],
    title: '湖南各窗口怎样办理代收费明细查询',
    answer: '您可以登录网站自行查询明细；需要我们代查的，我们请帐务部门查询后回复您。',
    details:
      '## 本省做法\n\n本省计费平台与10000号系统尚未互联，窗口不能即时查询：\n\n1. 先指导用户在网站“我的星空”自行查询；\n2. 用户不便上网的，请帐务部门协办，得到结果后回复用户。',
  },
]
