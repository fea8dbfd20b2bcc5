import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the options of paper forms are called. */
export const paperFieldWords: Readonly<Record<string, Words>> = {
  forms: words('一共多少张', 'how many forms'),
  rows: words('各行：行号和内容（JSON）', 'the rows, each with its line and cells, as JSON'),
  standing: words('状态', 'where the row stands'),
  line: words('表格中的行号', 'line of the table'),
  lines: words('行号', 'lines of the table'),
  choice: words('如何处理；空为未决定', 'what becomes of it; null for undecided'),
  'form-no': words('表单编号', 'number printed on the form'),
  'taken-at': words('受理时间', 'when it was taken'),
  pile: words('批次的编号', 'pile, by its id'),
  'organisation-name': words('窗口名称', 'name of the window'),
  'person-name': words('经办人', 'who did it'),
  'staged-at': words('登记时间', 'when the pile was begun'),
  'finished-at': words('结束时间', 'when it was finished'),
  sheet: words('表格的校验和', 'checksum of the table'),
  imported: words('已导入', 'imported'),
  reminded: words('作为催办', 'taken as reminders'),
  'left-out': words('不导入', 'left out'),
  faulty: words('有误', 'faulty'),
  undecided: words('未决定', 'undecided'),
  known: words('已导入过', 'imported before'),
  signature: words('回执的签名', 'signature of the receipt'),
}

/** What their values are called. */
export const paperValueWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  standing: {
    waiting: words('待导入', 'to be imported'),
    taking: words('正在导入', 'being imported'),
    imported: words('已导入', 'imported'),
    reminded: words('已作为催办', 'taken as a reminder'),
    leftOut: words('不导入', 'left out'),
    faulty: words('有误', 'faulty'),
    undecided: words('疑似重复，待决定', 'a probable duplicate, undecided'),
    known: words('已导入过', 'imported before'),
  },
  choice: {
    own: words('另立工单', 'a case of its own'),
    remind: words('作为催办', 'a reminder'),
    leaveOut: words('不导入', 'left out'),
  },
}
