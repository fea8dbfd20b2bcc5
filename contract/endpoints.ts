import { askForFile, attach, listAttachments, showPicture, takeFile } from './attachment/attachments.ts'
import { listActs } from './audit/acts.ts'
import { breakGlass } from './audit/break-glass.ts'
import { listVerifications, verifyHistory } from './audit/verifications.ts'
import { lookAtAccount, lookAtCase } from './billing/account.ts'
import { keepConnector, listConnectors } from './billing/connectors.ts'
import { showCalendars, writeCalendars } from './calendar/calendars.ts'
import { exportCases } from './case/export.ts'
import { listMentionable } from './case/mentionable.ts'
import { moveEndpoints } from './case/moves.ts'
import { showPromises } from './case/promises.ts'
import { countQueues, findDuplicates, listCases } from './case/queue.ts'
import { submitCase } from './case/submit.ts'
import { showProgress, showTimeline } from './case/timeline.ts'
import { showCase } from './case/view.ts'
import { findCustomer } from './customer/find-customer.ts'
import { otherCases } from './customer/other-cases.ts'
import { deskEndpoints } from './desk-endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import { listKeys, makeKey, revokeKey } from './keys/keys.ts'
import { endDeputy, listCandidates, listDeputies, nameDeputy } from './network/deputies.ts'
import { listDirectory, verifyDirectory, writeDirectory } from './network/directory.ts'
import { exportDirectory, importDirectory } from './network/directory-sheet.ts'
import { importOrganisations } from './network/import.ts'
import { addOrganisation, changeOrganisation, listOrganisations } from './network/organisations.ts'
import { acceptInvitation, inviteAgain, invitePerson, listPeople } from './network/people.ts'
import { endSeat, giveSeat, leave, transferPerson } from './network/seats.ts'
import { showStanding, takeCasesBack } from './network/standing.ts'
import { addForms, judgePileForms, listForms, listPiles, showPile, stagePile } from './paper/piles.ts'
import {
  correctForm,
  decideForms,
  finishPile,
  importForms,
  showReceipt,
  verifyReceipt,
} from './paper/work-on-pile.ts'
import { publishPolicy, showPolicy } from './policy/policy.ts'
import { portalEndpoints } from './portal/portal.ts'
import { exportDisclosures, listDisclosures, revealCustomer } from './privacy/disclosures.ts'
import { liftLegalHold, setLegalHold, showLegalHold } from './privacy/legal-hold.ts'
import { correctCustomer, erasePerson, exportPerson } from './privacy/persons.ts'
import { takeReport } from './report/report-file.ts'
import { showMonth, takeMonth } from './report/report-month.ts'
import { showReport, stepReport, writeReport } from './report/report-page.ts'
import { generateReport, listReports, submitReport } from './report/reports.ts'
import { searchCases, suggestCases } from './search/search.ts'
import { listRenewals, readRenewals } from './session/renewals.ts'
import {
  beginFactor,
  confirmFactor,
  prove,
  removeFactor,
  renewRecoveryCodes,
  resetFactor,
  showFactor,
  signInCode,
} from './session/second-factor.ts'
import { actFor, firstRun, firstRunState, signIn, signOut, whoAmI } from './session/session.ts'
import { changePassword, endOtherSessions, endSession, listSessions } from './session/sessions.ts'
import {
  beginSignOn,
  finishSignOn,
  linkSignOn,
  personSignOn,
  setSignOn,
  showSignOn,
  signOnOffer,
  unlinkSignOn,
} from './session/single-sign-on.ts'

/** Everything that may be said, in the order of the document. */
export const endpoints: readonly Endpoint[] = [
  submitCase,
  showPromises,
  listCases,
  exportCases,
  countQueues,
  findDuplicates,
  searchCases,
  suggestCases,
  findCustomer,
  showCase,
  showTimeline,
  showProgress,
  listMentionable,
  otherCases,
  lookAtAccount,
  lookAtCase,
  listAttachments,
  attach,
  askForFile,
  takeFile,
  showPicture,
  revealCustomer,
  ...moveEndpoints,
  listPiles,
  stagePile,
  addForms,
  judgePileForms,
  showPile,
  listForms,
  correctForm,
  decideForms,
  importForms,
  finishPile,
  showReceipt,
  verifyReceipt,
  ...deskEndpoints,
  ...portalEndpoints,
  firstRunState,
  firstRun,
  signIn,
  signInCode,
  whoAmI,
  actFor,
  signOut,
  prove,
  changePassword,
  showFactor,
  beginFactor,
  confirmFactor,
  removeFactor,
  renewRecoveryCodes,
  resetFactor,
  listSessions,
  endSession,
  endOtherSessions,
  listRenewals,
  readRenewals,
  signOnOffer,
  beginSignOn,
  finishSignOn,
  showSignOn,
  linkSignOn,
  unlinkSignOn,
  listOrganisations,
  addOrganisation,
  changeOrganisation,
  importOrganisations,
  showStanding,
  takeCasesBack,
  listPeople,
  invitePerson,
  inviteAgain,
  giveSeat,
  endSeat,
  transferPerson,
  leave,
  listDeputies,
  listCandidates,
  nameDeputy,
  endDeputy,
  acceptInvitation,
  personSignOn,
  setSignOn,
  listKeys,
  makeKey,
  revokeKey,
  listConnectors,
  keepConnector,
  listDirectory,
  writeDirectory,
  verifyDirectory,
  exportDirectory,
  importDirectory,
  showPolicy,
  publishPolicy,
  showCalendars,
  writeCalendars,
  generateReport,
  listReports,
  submitReport,
  showReport,
  takeReport,
  showMonth,
  takeMonth,
  writeReport,
  stepReport,
  listDisclosures,
  exportDisclosures,
  listActs,
  listVerifications,
  verifyHistory,
  breakGlass,
  showLegalHold,
  setLegalHold,
  liftLegalHold,
  exportPerson,
  erasePerson,
  correctCustomer,
]
