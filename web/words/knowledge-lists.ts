import { both } from './both.ts'

/** The lists of articles. */
export const knowledgeListWords = both(
  {
    search: '按标题、口径、说明中的文字查找',
    groups: '主题组',
    lists: '列表',
    all: '全部',
    more: '更多',
    counts: '用于答复 / 已解决',
    emptyHint: '可以换一个主题组，或换几个字查找。',
    empty: {
      published: '没有这样的知识',
      drafts: '没有草稿',
      proposed: '没有待审批的知识',
      due: '没有待复审的知识',
      takenDown: '没有已下架的知识',
    },
    list: {
      published: '已发布',
      drafts: '草稿',
      proposed: '待审批',
      due: '待复审',
      takenDown: '已下架',
    },
    at: {
      published: '发布',
      drafts: '写入',
      proposed: '写入',
      due: '复审期限',
      takenDown: '下架',
    },
  },
  {
    search: 'Find words in titles, answers and notes',
    groups: 'Groups',
    lists: 'Lists',
    all: 'All',
    more: 'More',
    counts: 'Used / answered',
    emptyHint: 'Try another group, or other words.',
    empty: {
      published: 'There is no such article',
      drafts: 'No drafts',
      proposed: 'Nothing to approve',
      due: 'Nothing to review',
      takenDown: 'Nothing was taken down',
    },
    list: {
      published: 'Published',
      drafts: 'Drafts',
      proposed: 'To approve',
      due: 'To review',
      takenDown: 'Taken down',
    },
    at: {
      published: 'Published',
      drafts: 'Written',
      proposed: 'Written',
      due: 'Review due',
      takenDown: 'Taken down',
    },
  },
)
