import type { FastifyInstance } from 'fastify'
import { showCalendars, writeCalendars } from '#contract/calendar/calendars.ts'
import { exportCases } from '#contract/case/export.ts'
import { listMentionable } from '#contract/case/mentionable.ts'
import { moveEndpoint } from '#contract/case/moves.ts'
import { showPromises } from '#contract/case/promises.ts'
import { countQueues, findDuplicates, listCases } from '#contract/case/queue.ts'
import { submitCase } from '#contract/case/submit.ts'
import { showProgress, showTimeline } from '#contract/case/timeline.ts'
import { showCase } from '#contract/case/view.ts'
import { moveNames } from '#contract/case/wishes.ts'
import { publishPolicy, showPolicy } from '#contract/policy/policy.ts'
import type { WithFiles } from './attachment/file-store.ts'
import { mountAttachments } from './attachment/mount-attachments.ts'
import type { WithVerifier } from './audit/begin-verification.ts'
import { mountAudit } from './audit/mount-audit.ts'
import { mountBilling } from './billing/mount-billing.ts'
import { mountBoard } from './board/mount-board.ts'
import { showCalendarsUse, writeCalendarsUse } from './calendar/calendars.ts'
import { countQueuesUse } from './case/count-queues.ts'
import { exportCasesUse } from './case/export-cases.ts'
import { findDuplicatesUse } from './case/find-duplicates.ts'
import { listCasesUse } from './case/list-cases.ts'
import { listMentionableUse } from './case/mentionable.ts'
import { type CaseShell, performMove } from './case/perform-move.ts'
import { showCaseUse, showProgressUse, showTimelineUse } from './case/show-case.ts'
import { showPromisesUse } from './case/show-promises.ts'
import { submitCaseUse } from './case/submit-case.ts'
import { mountCustomers } from './customer/mount-customers.ts'
import { mountDrafts } from './draft/mount-drafts.ts'
import { mountHome } from './home/mount-home.ts'
import { mount } from './http/mount.ts'
import { mountKeys } from './keys/mount-keys.ts'
import { mountKnowledge } from './knowledge/mount-knowledge.ts'
import { mountMacros } from './macro/mount-macros.ts'
import { mountMail } from './mail/mount-mail.ts'
import { mountNetwork } from './network/mount-network.ts'
import { mountNotices } from './notice/mount-notices.ts'
import { mountPaper } from './paper/mount-paper.ts'
import { mountPhrases } from './phrase/mount-phrases.ts'
import { publishPolicyUse, showPolicyUse } from './policy/policies.ts'
import { mountAccount } from './portal/account/mount-account.ts'
import { mountPortal } from './portal/mount-portal.ts'
import { mountPrivacy } from './privacy/mount-privacy.ts'
import { mountQueue } from './queue/mount-queue.ts'
import { mountReports } from './report/mount-reports.ts'
import { mountSearch } from './search/mount-search.ts'
import { mountSendings } from './sending/mount-sendings.ts'
import { mountSession } from './session/mount-session.ts'
import { mountSignOn } from './single-sign-on/mount-sign-on.ts'
import { mountSp } from './sp/mount-sp.ts'
import { mountTelephone } from './telephone/mount-telephone.ts'

/** Which use case answers which endpoint. */
export function mountAll(app: FastifyInstance, shell: CaseShell & WithFiles & WithVerifier): void {
  mountSession(app, shell)
  mountSignOn(app, shell)
  mountKeys(app, shell)
  mountCases(app, shell)
  mountCustomers(app, shell)
  mountTelephone(app, shell)
  mountBilling(app, shell)
  mountAttachments(app, shell)
  mountDrafts(app, shell)
  mountHome(app, shell)
  mountBoard(app, shell)
  mountNotices(app, shell)
  mountKnowledge(app, shell)
  mountSearch(app, shell)
  mountPaper(app, shell)
  mountPhrases(app, shell)
  mountMacros(app, shell)
  mountMail(app, shell)
  mountSp(app, shell)
  mountAudit(app, shell)
  mountPrivacy(app, shell)
  mountQueue(app, shell)
  mountNetwork(app, shell)
  mountSendings(app, shell)
  mountPortal(app, shell)
  mountAccount(app, shell)
  mountReports(app, shell)
  mount(app, shell, showPolicy, (call) => showPolicyUse(call, shell))
  mount(app, shell, publishPolicy, (call) => publishPolicyUse(call, shell))
  mount(app, shell, showCalendars, (call) => showCalendarsUse(call, shell))
  mount(app, shell, writeCalendars, (call) => writeCalendarsUse(call, shell))
}

function mountCases(app: FastifyInstance, shell: CaseShell): void {
  mount(app, shell, submitCase, (call) => submitCaseUse(call, shell))
  mount(app, shell, listCases, (call) => listCasesUse(call, shell))
  mount(app, shell, exportCases, (call) => exportCasesUse(call, shell))
  mount(app, shell, countQueues, (call) => countQueuesUse(call, shell))
  mount(app, shell, showPromises, (call) => showPromisesUse(call, shell))
  mount(app, shell, findDuplicates, (call) => findDuplicatesUse(call, shell))
  mount(app, shell, showCase, (call) => showCaseUse(call, shell))
  mount(app, shell, showTimeline, (call) => showTimelineUse(call, shell))
  mount(app, shell, showProgress, (call) => showProgressUse(call, shell))
  mount(app, shell, listMentionable, (call) => listMentionableUse(call, shell))
  for (const move of moveNames) {
    mount(app, shell, moveEndpoint(move), (call) =>
      performMove(move, call.params.number, { ...call.body }, call, shell),
    )
  }
}
