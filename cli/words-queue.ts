import { moveWords } from '#contract/case/move-words.ts'
import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the options of kept lists and their filters are called. */
export const queueFieldWords: Readonly<Record<string, Words>> = {
  numbers: words('这些工单', 'these cases'),
  move: words('动作', 'the move'),
  wish: words('动作的内容（JSON）', 'what is said with the move, as JSON'),
  quick: words('快捷筛选，可用逗号连接几个', 'filters of one click, several with commas'),
  soon: words('“即将到期”是几分钟以内', 'within how many minutes counts as soon'),
  sort: words('排序', 'the order'),
  filter: words('筛选条件（JSON）', 'a filter, as JSON'),
  behind: words('看板数字', 'a number of the board'),
  join: words('条件之间的关系', 'how the conditions are joined'),
  parts: words('条件（JSON）', 'the conditions, as JSON'),
  columns: words('列及其宽度（JSON）', 'the columns and their widths, as JSON'),
  handler: words('经办人的编号，不填即放回未分派', 'the person who handles it; nobody when left out'),
  priority: words('优先级', 'priority'),
  density: words('行高', 'height of the rows'),
  pinned: words('固定的视图，按顺序', 'the lists at hand, in their order'),
  'begins-with': words('默认视图', 'the list to begin with'),
}

/** What their values are called. */
export const queueValueWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  move: moveWords,
  priority: {
    urgent: words('特急', 'urgent'),
    high: words('紧急', 'high'),
    normal: words('一般', 'normal'),
    low: words('低', 'low'),
  },
  join: { and: words('满足全部', 'all of them'), or: words('满足任一', 'any of them') },
  sort: {
    due: words('先到期的在前', 'the soonest due first'),
    oldest: words('先受理的在前', 'the oldest first'),
    newest: words('后受理的在前', 'the newest first'),
    changed: words('最近有变化的在前', 'the last changed first'),
    quiet: words('最久没有变化的在前', 'the longest unchanged first'),
  },
  soon: {
    15: words('15分钟', '15 minutes'),
    30: words('30分钟', '30 minutes'),
    60: words('1小时', 'an hour'),
    120: words('2小时', '2 hours'),
    240: words('4小时', '4 hours'),
  },
  density: {
    tight: words('紧凑', 'tight'),
    middle: words('适中', 'middle'),
    roomy: words('宽松', 'roomy'),
  },
}
