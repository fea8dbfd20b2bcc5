import type { Words } from '../words.ts'

/** Why a file is not taken, or not given. */
export const fileRefusals = {
  tooManyFiles: { status: 409, zh: '一张工单至多 50 个附件', en: 'A case takes at most 50 files' },
  fileTooLarge: { status: 413, zh: '附件不能超过 30 MB', en: 'A file may have at most 30 MB' },
  fileKindNotTaken: {
    status: 415,
    zh: '不接受这种文件；请提供图片、文档、录音、视频、压缩包（zip）或文本',
    en: 'Files of this kind are not taken: send pictures, documents, recordings, videos, zip archives or texts',
  },
  fileInfected: {
    status: 409,
    zh: '该附件查出病毒，任何人都不能打开',
    en: 'The file was found to hold a virus and is given to nobody',
  },
  fileNotScannedYet: {
    status: 409,
    zh: '该附件正在等待查毒，稍后再试',
    en: 'The file waits to be scanned for viruses; try again later',
  },
  fileEmpty: { status: 400, zh: '文件是空的', en: 'The file is empty' },
} satisfies Readonly<Record<string, Words>>
