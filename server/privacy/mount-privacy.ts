import type { FastifyInstance } from 'fastify'
import { exportDisclosures, listDisclosures, revealCustomer } from '#contract/privacy/disclosures.ts'
import { liftLegalHold, setLegalHold, showLegalHold } from '#contract/privacy/legal-hold.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { exportDisclosuresUse } from './export-disclosures.ts'
import { liftLegalHoldUse, setLegalHoldUse, showLegalHoldUse } from './legal-hold.ts'
import { listDisclosuresUse } from './list-disclosures.ts'
import { revealCustomerUse } from './reveal.ts'

/** What is given of customers, and to whom it was. */
export function mountPrivacy(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, revealCustomer, (call) => revealCustomerUse(call, shell))
  mount(app, shell, showLegalHold, (call) => showLegalHoldUse(call, shell))
  mount(app, shell, setLegalHold, (call) => setLegalHoldUse(call, shell))
  mount(app, shell, liftLegalHold, (call) => liftLegalHoldUse(call, shell))
  mount(app, shell, listDisclosures, (call) => listDisclosuresUse(call, shell))
  mount(app, shell, exportDisclosures, (call) => exportDisclosuresUse(call, shell))
}
