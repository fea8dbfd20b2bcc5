import Type from 'typebox'
import { caseNumber, organisationId, orNull } from '../fields.ts'
import { status } from './enums.ts'

/** What a move came to; small, so that a repeated request can be given the same answer again. */
export const moveAnswer = Type.Object({
  number: caseNumber,
  version: Type.Integer(),
  status,
  round: Type.Integer(),
  holder: orNull(organisationId),
  /** Numbers of other cases the move made or changed: a parent, an appeal, children. */
  others: Type.Array(caseNumber),
})
