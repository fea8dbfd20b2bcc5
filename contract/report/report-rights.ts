import { leading } from '#domain/access/roles.ts'
import type { Right } from '../access/rights.ts'

/** Who may ask for reports; whose report it is, and who receives it, is decided in domain/report/life. */
export const reportRights: Readonly<Record<string, Right>> = {
  'generate-report': { who: 'member', key: 'reports:write' },
  reports: { who: 'member', key: 'reports:read' },
  report: { who: 'member', key: 'reports:read' },
  'report-file': { who: 'member', key: 'reports:read' },
  'report-month': { who: 'member', key: 'reports:read' },
  'report-month-files': { who: 'member', key: 'reports:read' },
  'submit-report': { who: 'member', key: 'reports:write' },
  'write-report': { who: leading, key: null },
  'step-report': { who: leading, key: null },
}
