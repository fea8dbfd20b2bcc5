/** The names of every no. Their words are in contract/refusal-words.ts. */
export type RefusalCode =
  | 'moveNotAllowedNow'
  | 'notYourRole'
  | 'notHolder'
  | 'notYourTier'
  | 'notYourWindow'
  | 'onlyMainWindowAnswers'
  | 'resultNotBack'
  | 'skipLevelNotAllowed'
  | 'notNextDesk'
  | 'feedbackMustBeStepwise'
  | 'returnMustBeStepwise'
  | 'nobodyBelow'
  | 'unknownOrganisation'
  | 'organisationNotInService'
  | 'spOutOfScope'
  | 'tierMayNotDispatch'
  | 'spNotOverdue'
  | 'sideTaskNotAllowed'
  | 'sideTaskAlreadyOpen'
  | 'noSideTaskForYou'
  | 'supervisionNotAllowed'
  | 'validationFailed'
  | 'unknownCategory'
  | 'categoryNotOfKind'
  | 'alreadyClassified'
  | 'notClassified'
  | 'sameCategory'
  | 'notAnSp'
  | 'customerNotConfirmed'
  | 'windowMayNotResolve'
  | 'billingNotInterconnected'
  | 'billingNotAsked'
  | 'tooFewCallAttempts'
  | 'unknownHoldReason'
  | 'notInFuture'
  | 'notInPast'
  | 'reopenTooLate'
  | 'clockNotExtendable'
  | 'extensionNotLater'
  | 'followsParent'
  | 'childrenOpen'
  | 'notAFault'
  | 'alreadyInParent'
  | 'notAParent'
  | 'otherShard'
  | 'sameCase'
  | 'otherAccount'
  | 'targetNotOpen'
  | 'channelNotOfWindow'
  | 'spMustBeNamed'
  | 'caseForgotten'
  | 'nobodyToWriteTo'
  | 'notToWriteTo'
  | 'notToMention'
  | 'sameHandler'
  | 'noSeatHere'
  | 'handledByAnother'
  | 'onlyLeadersAssign'
  | 'samePriority'
  | 'sameTitle'

/** A no: its name, and what it is about: fields to fill, the status, the organisation that could. */
export type Refusal = {
  readonly code: RefusalCode
  readonly fields?: readonly string[]
  readonly about?: string
}

/** A refusal by its name. */
export function refusal(code: RefusalCode, about?: string | null): Refusal {
  return about === undefined || about === null ? { code } : { code, about }
}

/** The refusal of a form whose named fields are missing or wrong. */
export function missing(fields: readonly string[]): Refusal {
  return { code: 'validationFailed', fields }
}
