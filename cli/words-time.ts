import type { Words } from './language.ts'

/** Lengths of time in words. */
export const timeWords = {
  days: { zh: '{n}天', en: '{n} d' },
  hours: { zh: '{n}小时', en: '{n} h' },
  minutes: { zh: '{n}分', en: '{n} m' },
  seconds: { zh: '{n}秒', en: '{n} s' },
  left: { zh: '还剩{span}', en: '{span} left' },
  over: { zh: '已超{span}', en: '{span} over' },
} as const satisfies Record<string, Words>
