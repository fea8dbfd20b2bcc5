import type { FastifyInstance } from 'fastify'
import { addForms, judgePileForms, listForms, listPiles, showPile, stagePile } from '#contract/paper/piles.ts'
import {
  correctForm,
  decideForms,
  finishPile,
  importForms,
  showReceipt,
  verifyReceipt,
} from '#contract/paper/work-on-pile.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { mount } from '../http/mount.ts'
import { correctFormUse, decideFormsUse } from './correct-form.ts'
import { importFormsUse } from './import-forms.ts'
import { judgePileUse } from './judge-pile.ts'
import { listFormsUse, showPileUse } from './list-forms.ts'
import { finishPileUse, showReceiptUse, verifyReceiptUse } from './receipt.ts'
import { addFormsUse, listPilesUse, stagePileUse } from './stage-pile.ts'

/** Which use case answers which endpoint of paper forms. */
export function mountPaper(app: FastifyInstance, shell: CaseShell): void {
  mount(app, shell, listPiles, (call) => listPilesUse(call, shell))
  mount(app, shell, stagePile, (call) => stagePileUse(call, shell))
  mount(app, shell, addForms, (call) => addFormsUse(call, shell))
  mount(app, shell, judgePileForms, (call) => judgePileUse(call, shell))
  mount(app, shell, showPile, (call) => showPileUse(call, shell))
  mount(app, shell, listForms, (call) => listFormsUse(call, shell))
  mount(app, shell, correctForm, (call) => correctFormUse(call, shell))
  mount(app, shell, decideForms, (call) => decideFormsUse(call, shell))
  mount(app, shell, importForms, (call) => importFormsUse(call, shell))
  mount(app, shell, finishPile, (call) => finishPileUse(call, shell))
  mount(app, shell, showReceipt, (call) => showReceiptUse(call, shell))
  mount(app, shell, verifyReceipt, (call) => verifyReceiptUse(call, shell))
}
