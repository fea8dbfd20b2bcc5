import { both } from './both.ts'

export const paletteWords = both(
  {
    title: '搜索与命令',
    open: '搜索或执行命令',
    hint: '命令、页面、工单编号、用户账号或电话、单位名称或拼音',
    back: '按退格键返回',
    actFor: '切换代表的单位',
    casesOf: '在办 {{held}} · 已结 {{ended}}',
    allCasesOf: '{{account}} 的全部工单',
    found: '搜索结果',
    nothing: '没有找到。工单可按编号（前4位起）查找，用户可按账号（前4位起）或完整电话查找。',
    count: '{{n}}项结果',
    group: {
      command: '命令',
      page: '页面',
      view: '列表',
      setting: '设置',
      case: '工单',
      customer: '用户',
      organisation: '单位',
    },
  },
  {
    title: 'Search and commands',
    open: 'Search or command',
    hint: 'Command, page, case number, account or telephone, organisation',
    back: 'Backspace goes back',
    actFor: 'Act for another organisation',
    casesOf: '{{held}} open · {{ended}} ended',
    allCasesOf: 'All cases of {{account}}',
    found: 'What was found',
    nothing:
      'Nothing found. Cases are found by number (four digits or more), customers by account (four characters or more) or by the whole telephone number.',
    count: '{{n}} found',
    group: {
      command: 'Command',
      page: 'Page',
      view: 'List',
      setting: 'Setting',
      case: 'Case',
      customer: 'Customer',
      organisation: 'Organisation',
    },
  },
)
