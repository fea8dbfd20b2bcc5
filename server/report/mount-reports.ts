import type { FastifyInstance } from 'fastify'
import { takeReport } from '#contract/report/report-file.ts'
import { showMonth, takeMonth } from '#contract/report/report-month.ts'
import { showReport, stepReport, writeReport } from '#contract/report/report-page.ts'
import { generateReport, listReports, submitReport } from '#contract/report/reports.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { takeReportUse } from './file/take-report.ts'
import { generateReportUse } from './generate-report.ts'
import { listReportsUse } from './list-reports.ts'
import { showMonthUse } from './month/show-month.ts'
import { takeMonthUse } from './month/take-month.ts'
import { showReportUse, stepReportUse, writeReportUse } from './show-report.ts'
import { submitReportUse } from './submit-report.ts'

/** The monthly service analysis reports. */
export function mountReports(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, generateReport, (call) => generateReportUse(call, shell))
  mount(app, shell, listReports, (call) => listReportsUse(call, shell))
  mount(app, shell, submitReport, (call) => submitReportUse(call, shell))
  mount(app, shell, showReport, (call) => showReportUse(call, shell))
  mount(app, shell, takeReport, (call) => takeReportUse(call, shell))
  mount(app, shell, showMonth, (call) => showMonthUse(call, shell))
  mount(app, shell, takeMonth, (call) => takeMonthUse(call, shell))
  mount(app, shell, writeReport, (call) => writeReportUse(call, shell))
  mount(app, shell, stepReport, (call) => stepReportUse(call, shell))
}
