import type { Words } from '../words.ts'

/** Why a pile of paper forms is not worked on. */
export const paperRefusals = {
  noPaperHere: {
    status: 403,
    zh: '只有营业厅和客户经理窗口登记纸质单',
    en: 'Paper forms are taken in by halls and account managers only',
  },
  pileFinished: {
    status: 409,
    zh: '这批纸质单已结束，回执已出具',
    en: 'The pile is finished and has its receipt',
  },
  pileNotThrough: {
    status: 409,
    zh: '还有待导入的行，或各行尚未全部送入',
    en: 'Some rows still wait to be imported, or have not come in yet',
  },
  pileOverfull: {
    status: 409,
    zh: '行数超过登记的数目',
    en: 'There are more rows than the pile was to hold',
  },
  formEnded: {
    status: 409,
    zh: '这一行已导入，不能再改',
    en: 'The row is a case already and is changed no more',
  },
  choiceNotFor: {
    status: 409,
    zh: '只有疑似重复的行可以选择另立工单或作为催办',
    en: 'Only a probable duplicate becomes a reminder or a case of its own',
  },
} as const satisfies Readonly<Record<string, Words>>
