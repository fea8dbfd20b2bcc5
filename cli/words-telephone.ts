import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the options of telephone calls are called. */
export const telephoneFieldWords: Readonly<Record<string, Words>> = {
  call: words('通话编号', 'the call, by its name'),
  direction: words('来电或外呼', 'in or out'),
  agent: words('坐席的分机号或用户名', 'the agent, by extension or login'),
  at: words('电话系统的时间', 'when, by the clock of the switch'),
  about: words('外呼所为的工单编号', 'the case that a call to a customer is about'),
  seconds: words('通话秒数', 'how many seconds it lasted'),
  recording: words('录音在电话系统中的名称', 'the name of the recording at the switch'),
  extension: words('分机号；null 表示没有', 'the extension; null for none'),
}

/** What their values are called. */
export const telephoneValueWords = {
  direction: { in: words('来电', 'from a customer'), out: words('外呼', 'to a customer') },
  state: { offered: words('振铃', 'rings'), answered: words('接通', 'is answered') },
} as const
