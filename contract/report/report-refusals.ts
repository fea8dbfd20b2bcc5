import type { Words } from '../words.ts'

/** Why reports are not drawn up, signed, submitted or decided. */
export const reportRefusals = {
  notDrafted: { status: 404, zh: '没有这份报告', en: 'There is no such report' },
  alreadySubmitted: { status: 409, zh: '报告已经报送', en: 'The report is submitted already' },
  unknownPeriod: { status: 422, zh: '这个月还没有结束', en: 'The month is not over' },
  factsBehind: {
    status: 503,
    zh: '还有工单没有计入统计，请过几分钟再试',
    en: 'Cases are still being counted; try again in a few minutes',
  },
  paperLineFull: {
    status: 503,
    zh: '等待生成的文件太多，请过一会儿再下载',
    en: 'Too many files are being written; download it in a little while',
  },
  tooManyReports: {
    status: 422,
    zh: '一次打包的报告太多，请逐份下载',
    en: 'There are too many reports for one archive; download them one by one',
  },
  reportNotNow: {
    status: 409,
    zh: '报告当前状态不能这样做，请看最新情况',
    en: 'The report is not where this can be done; look at it again',
  },
  reportChanged: {
    status: 409,
    zh: '别人刚刚改动了这份报告，请看最新内容',
    en: 'Somebody else has just changed this report; look at it again',
  },
} as const satisfies Readonly<Record<string, Words>>
