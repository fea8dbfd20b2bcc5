import type { Words } from '../words.ts'

/** Why a call is not taken note of, or somebody has no such extension. */
export const telephoneRefusals = {
  notYourLine: {
    status: 403,
    zh: '这个接口密钥不属于该热线窗口',
    en: 'This key is not of the window whose line that is',
  },
  onlyByKey: {
    status: 403,
    zh: '来电由电话系统凭接口密钥告知，不能由人员填报',
    en: 'Calls are told of by a switch with a key, not by people',
  },
  switchClockAhead: {
    status: 422,
    zh: '电话系统的时间比本系统快 5 分钟以上，请先校时',
    en: 'The clock of the switch is more than 5 minutes ahead of ours; set it first',
  },
  extensionTaken: {
    status: 409,
    zh: '本单位已有人使用这个分机号',
    en: 'Somebody else of this organisation has this extension',
  },
} as const satisfies Readonly<Record<string, Words>>

/** Their codes. */
export type TelephoneCode = keyof typeof telephoneRefusals
