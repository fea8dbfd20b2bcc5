import { both } from './both.ts'

/** What is said when contacts are taken out as a spreadsheet or taken over from one; it comes with the directory. */
export const directorySheetWords = both(
  {
    take: '导出',
    button: '导入',
    title: '从表格导入联络人',
    hint: '先导出现有表格，在其中修改后导入。整行替换并记为已核实；先逐行核对，确认后才写入。',
    organisation: '单位',
    done: '已导入',
    unreadable: '无法读取这个文件；请用 .xlsx 或 .csv 表格',
    missing: '缺少列',
    leftOut: '看不懂的内容（所在行不会导入）',
    becomes: { new: '新增', changed: '变更', same: '相同', wrong: '有误' },
    problem: {
      twice: '编号重复',
      unknown: '没有这个单位',
      notYours: '不在您管理的范围内',
      onDuty: '值班时段不正确',
      validTo: '失效日早于生效日',
      holder: '归口管理单位不正确',
    },
  },
  {
    take: 'Export',
    button: 'Import',
    title: 'Contacts from a spreadsheet',
    hint: 'Take the table out, change it, and take it in again. A row is replaced as a whole and counts as verified; every row is looked at before anything is written.',
    organisation: 'Organisation',
    done: 'Imported',
    unreadable: 'The file cannot be read; choose an .xlsx or .csv spreadsheet',
    missing: 'Columns that are missing',
    leftOut: 'Not understood (these rows are left out)',
    becomes: { new: 'new', changed: 'changed', same: 'the same', wrong: 'wrong' },
    problem: {
      twice: 'named twice',
      unknown: 'no such organisation',
      notYours: 'not yours to keep',
      onDuty: 'the hours cannot be so',
      validTo: 'ends before it begins',
      holder: 'cannot hold an SP',
    },
  },
)
