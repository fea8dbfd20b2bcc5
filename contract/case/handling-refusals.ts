import type { RefusalCode } from '#domain/case/refusal.ts'
import type { Words } from '../words.ts'

export type HandlingCode = Extract<
  RefusalCode,
  'sameHandler' | 'noSeatHere' | 'handledByAnother' | 'onlyLeadersAssign' | 'samePriority' | 'sameTitle'
>

/** Refusals about who handles a case, how urgent it is and what it is called. */
export const handlingRefusals: Readonly<Record<HandlingCode, Words>> = {
  sameHandler: { status: 409, zh: '经办人没有变化', en: 'Nothing changes about who handles it' },
  noSeatHere: {
    status: 409,
    zh: '这个人在本单位没有处理工单的任职',
    en: 'This person has no seat here that works on cases',
  },
  handledByAnother: { status: 409, zh: '工单已由同事经办', en: 'A colleague handles the case already' },
  onlyLeadersAssign: {
    status: 403,
    zh: '只有主管或单位负责人可以分派给别人',
    en: 'Only supervisors and heads give cases to others',
  },
  samePriority: { status: 409, zh: '优先级没有变化', en: 'The case has this priority already' },
  sameTitle: { status: 409, zh: '标题没有变化', en: 'The case is called this already' },
}
