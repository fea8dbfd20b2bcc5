import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the fields of articles are called. */
export const knowledgeFieldWords: Readonly<Record<string, Words>> = {
  article: words('知识条目的编号', 'article, by its id'),
  version: words('版本', 'version'),
  no: words('版本号', 'number of the version'),
  topic: words('主题组', 'group'),
  categories: words('适用的工单分类', 'categories of cases that it helps with'),
  audience: words('谁可以看到', 'who may read it'),
  title: words('标题（用户怎样问）', 'title: the question as it is asked'),
  answer: words('答复口径，纯文本', 'what is told to a customer, in plain words'),
  details: words('办理说明，Markdown', 'what whoever answers must know besides, in Markdown'),
  list: words('哪个列表', 'which list'),
  step: words('做什么', 'what is done with it'),
  way: words('怎样用到的，或怎样送达SP', 'how it was of use, or how an SP is reached'),
  'review-due-at': words(
    '复审期限；不带则为半年后',
    'when it is to be looked at again; half a year when left out',
  ),
  'read-at': words('所读草稿的写入时间', 'when the draft that was read was written'),
}

/** What their values are called. */
export const knowledgeValueWords = {
  topic: {
    account: words('业务咨询与账号登录', 'business and signing in'),
    ordering: words('消费过程操作', 'ordering and using'),
    service: words('用户服务', 'service for users'),
    billing: words('帐务服务', 'accounts and billing'),
    technical: words('技术支持及其他', 'technical support and other'),
  },
  audience: {
    internal: words('仅运营商内部', 'the operator alone'),
    partner: words('内部与SP', 'operator and SPs'),
    public: words('对用户公开', 'customers too'),
  },
  list: {
    published: words('已发布', 'published'),
    drafts: words('草稿', 'drafts'),
    proposed: words('待审批', 'to approve'),
    due: words('待复审', 'to review'),
    takenDown: words('已下架', 'taken down'),
  },
  step: {
    propose: words('提交审批', 'propose'),
    return: words('退回修改', 'give back'),
    publish: words('批准发布', 'approve and publish'),
    confirm: words('复审通过', 'found right again'),
    outdate: words('标为过期', 'mark as outdated'),
    takeDown: words('下架', 'take down'),
  },
  way: {
    used: words('用于答复', 'used for an answer'),
    answered: words('已解决问题', 'answered'),
    portal: words('门户', 'portal'),
    mail: words('邮件', 'mail'),
    phone: words('电话', 'telephone'),
  },
} as const
