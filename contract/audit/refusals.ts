import type { Words } from '../words.ts'

/** Refusals that have to do with least data and with proving the history. */
export type AuditCode = 'spMayNotCall' | 'verificationRunning'

/** Their words. */
export const auditRefusals: Readonly<Record<AuditCode, Words>> = {
  spMayNotCall: {
    status: 403,
    zh: '现行规定SP不联系用户；须联系时请由转派单位或受理窗口代为联系',
    en: 'By policy an SP does not call customers; ask the unit that dispatched the case, or its window',
  },
  verificationRunning: {
    status: 409,
    zh: '正在核验，请等它结束',
    en: 'The history is being proved already; wait until that has ended',
  },
}
