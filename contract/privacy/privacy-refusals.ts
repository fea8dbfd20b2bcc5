import type { KeptBecause } from '#domain/privacy/retention.ts'
import type { Words } from '../words.ts'

/** Refusals about what is kept of persons. */
export type PrivacyCode = Exclude<KeptBecause, 'caseForgotten'> | 'alreadyOnHold' | 'notOnHold'

/** These in both languages. */
export const privacyRefusals: Readonly<Record<PrivacyCode, Words>> = {
  caseNotEnded: {
    status: 409,
    zh: '工单尚未结束，个人信息不能清除',
    en: 'The case has not ended; its personal data stays',
  },
  legalHold: {
    status: 409,
    zh: '工单已被依法保全，个人信息不能清除',
    en: 'The case is under a legal hold; its personal data stays',
  },
  alreadyOnHold: { status: 409, zh: '工单已在保全中', en: 'The case is under a legal hold already' },
  notOnHold: { status: 409, zh: '工单不在保全中', en: 'The case is under no legal hold' },
}
