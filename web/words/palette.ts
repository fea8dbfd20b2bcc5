import { both } from './both.ts'

export const paletteWords = both(
  {
    title: '搜索与命令',
    open: '搜索或执行命令',
    hint: '命令、页面、工单编号、用户账号、单位名称或拼音首字母',
    found: '搜索结果',
    nothing: '没有找到。工单可按编号（前4位起）或用户账号查找。',
    count: '{{n}}项结果',
    group: { command: '命令', page: '页面', case: '工单', organisation: '单位' },
  },
  {
    title: 'Search and commands',
    open: 'Search or command',
    hint: 'A command, page, case number, account, or organisation by name, code or pinyin',
    found: 'What was found',
    nothing: 'Nothing found. Cases are found by number (the first four digits or more) or by account.',
    count: '{{n}} found',
    group: { command: 'Command', page: 'Page', case: 'Case', organisation: 'Organisation' },
  },
)
