import type { OrganisationId } from '../organisation/organisation.ts'
import type { Instant } from '../time.ts'

/** What people do beside the moves of a case and that must be found again later. */
export type ActName =
  | 'rulesSeeded'
  | 'firstRunDone'
  | 'demonstrationFilled'
  | 'organisationAdded'
  | 'organisationChanged'
  | 'organisationsImported'
  | 'casesTakenBack'
  | 'personInvited'
  | 'invitationAccepted'
  | 'seatGiven'
  | 'seatEnded'
  | 'personTransferred'
  | 'personLeft'
  | 'deputyNamed'
  | 'deputyEnded'
  | 'accessRenewed'
  | 'policyPublished'
  | 'calendarsChanged'
  | 'directoryWritten'
  | 'articleWritten'
  | 'articleProposed'
  | 'articleReturned'
  | 'articlePublished'
  | 'articleConfirmed'
  | 'articleOutdated'
  | 'articleTakenDown'
  | 'moveRefused'
  | 'readBySp'
  | 'customerRevealed'
  | 'lookUpsClosed'
  | 'casesExported'
  | 'disclosuresExported'
  | 'fileAttached'
  | 'fileGiven'
  | 'reportDrafted'
  | 'reportSubmitted'
  | 'signedIn'
  | 'signInClosed'
  | 'passwordChanged'
  | 'secondFactorAdded'
  | 'secondFactorRemoved'
  | 'secondFactorReset'
  | 'recoveryCodesRenewed'
  | 'sessionsEnded'
  | 'ssoLinked'
  | 'ssoUnlinked'
  | 'keyMade'
  | 'keyRevoked'
  | 'verificationBegun'
  | 'historyVerified'
  | 'glassBroken'
  | 'viewSaved'
  | 'viewDeleted'
  | 'phraseSaved'
  | 'phraseDeleted'
  | 'caseForgotten'
  | 'filesForgotten'
  | 'legalHoldSet'
  | 'legalHoldLifted'
  | 'personExported'
  | 'personErased'
  | 'customerCorrected'

/** A row of a table as it was left by an act: its table and its key. */
export type Witnessed = { readonly table: string; readonly key: Readonly<Record<string, string | number>> }

/** An act: who did what, for which organisation, and what it was about. No secret and no personal data of customers. */
export type Act = {
  readonly what: ActName
  readonly at: Instant
  readonly person: string
  readonly organisation: OrganisationId | null
  readonly about: Readonly<Record<string, unknown>>
}
