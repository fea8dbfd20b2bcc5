import type { ComponentType } from 'react'
import type { MoveName } from '#contract/case/wishes.ts'
import {
  CallAttemptFields,
  CloseFields,
  DeliverFields,
  ReopenFields,
  ReplyFields,
  SolveFields,
} from './AnswerFields.tsx'
import { ClassifyFields, ReclassifyFields } from './ClassifyFields.tsx'
import {
  AppealFields,
  NoFields,
  NoteFields,
  ReasonFields,
  RemindFields,
  SupplementFields,
  WithdrawFields,
} from './ContactFields.tsx'
import { AssignFields, PrioritiseFields, RetitleFields } from './DeskFields.tsx'
import { CreateParentFields, JoinParentFields, MergeFields } from './FamilyFields.tsx'
import {
  CoordinateDoneFields,
  CoordinateFields,
  DispatchFields,
  FeedbackFields,
  type FieldsProps,
  ForwardFields,
  MessageFields,
  ReturnFields,
  SpAnswerFields,
  SuperviseFields,
} from './PassingFields.tsx'
import { ExtendFields, HoldFields } from './WaitingFields.tsx'

/** The fields of each move; their names are the names in the contract. */
export const fieldsOf: Readonly<Record<MoveName, ComponentType<FieldsProps>>> = {
  accept: NoFields,
  reject: ReasonFields,
  merge: MergeFields,
  classify: ClassifyFields,
  reclassify: ReclassifyFields,
  forward: ForwardFields,
  return: ReturnFields,
  dispatchToSp: DispatchFields,
  spAnswer: SpAnswerFields,
  spReturn: ReturnFields,
  coordinate: CoordinateFields,
  coordinateDone: CoordinateDoneFields,
  solve: SolveFields,
  feedback: FeedbackFields,
  reply: ReplyFields,
  callAttempt: CallAttemptFields,
  deliver: DeliverFields,
  close: CloseFields,
  reopen: ReopenFields,
  hold: HoldFields,
  resume: NoFields,
  remind: RemindFields,
  supplement: SupplementFields,
  withdraw: WithdrawFields,
  supervise: SuperviseFields,
  extend: ExtendFields,
  note: NoteFields,
  message: MessageFields,
  assign: AssignFields,
  prioritise: PrioritiseFields,
  retitle: RetitleFields,
  createParent: CreateParentFields,
  joinParent: JoinParentFields,
  appealReceived: AppealFields,
}
