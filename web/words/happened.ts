import { both } from './both.ts'

/** How what happened to a case is looked at. */
export const happenedWords = both(
  {
    shares: '只看哪一类',
    share: { all: '全部', talk: '对话', internal: '内部', partner: 'SP', clocks: '时限', system: '系统' },
    onlyOf: '只看：{{name}}',
    everybody: '看全部单位',
    noneOfShare: '已载入的记录中没有这一类',
    showAll: '显示全部',
    older: '更早的 {{n}} 条',
    toNewest: '到最新',
    unread: '以下是新的',
    folded: '系统记录 {{n}} 条',
    copyLink: '复制此条的链接',
    quote: '引用',
  },
  {
    shares: 'Which of it',
    share: {
      all: 'All',
      talk: 'Conversation',
      internal: 'Internal',
      partner: 'SP',
      clocks: 'Clocks',
      system: 'System',
    },
    onlyOf: 'Only: {{name}}',
    everybody: 'Everybody',
    noneOfShare: 'Nothing of this sort in what is loaded',
    showAll: 'Show all',
    older: '{{n}} earlier',
    toNewest: 'To the newest',
    unread: 'New from here',
    folded: '{{n}} entries of the system',
    copyLink: 'Copy the link of this entry',
    quote: 'Quote',
  },
)
