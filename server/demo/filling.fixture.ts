/** For tests: the demonstration that they fill. */
import { instant } from '#domain/time.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import type { Filling } from './fill.ts'

/** Says nothing. */
export const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const now = instant('2026-11-23T15:30:00+08:00')
const keyOfTests = newSecretKey()
/** A small one, on a Monday afternoon. */
export const filling: Filling = {
  zone: 'Asia/Shanghai',
  now,
  cases: 190,
  log: quiet,
  secrets: secretsWith(() => [keyOfTests]),
  customers: { ...secretsWith(() => [keyOfTests]), reload: async () => {} },
}
