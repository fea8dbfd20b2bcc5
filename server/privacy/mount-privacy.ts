import type { FastifyInstance } from 'fastify'
import { exportDisclosures, listDisclosures, revealCustomer } from '#contract/privacy/disclosures.ts'
import { liftLegalHold, setLegalHold, showLegalHold } from '#contract/privacy/legal-hold.ts'
import { correctCustomer, erasePerson, exportPerson } from '#contract/privacy/persons.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { correctCustomerUse } from './correct-customer.ts'
import { erasePersonUse } from './erase-person.ts'
import { exportDisclosuresUse } from './export-disclosures.ts'
import { exportPersonUse } from './export-person.ts'
import { liftLegalHoldUse, setLegalHoldUse, showLegalHoldUse } from './legal-hold.ts'
import { listDisclosuresUse } from './list-disclosures.ts'
import { revealCustomerUse } from './reveal.ts'

/** What is given of customers, and to whom it was. */
export function mountPrivacy(app: FastifyInstance, shell: Shell & WithFiles): void {
  mount(app, shell, revealCustomer, (call) => revealCustomerUse(call, shell))
  mount(app, shell, showLegalHold, (call) => showLegalHoldUse(call, shell))
  mount(app, shell, setLegalHold, (call) => setLegalHoldUse(call, shell))
  mount(app, shell, liftLegalHold, (call) => liftLegalHoldUse(call, shell))
  mount(app, shell, exportPerson, (call) => exportPersonUse(call, shell))
  mount(app, shell, erasePerson, (call) => erasePersonUse(call, shell))
  mount(app, shell, correctCustomer, (call) => correctCustomerUse(call, shell))
  mount(app, shell, listDisclosures, (call) => listDisclosuresUse(call, shell))
  mount(app, shell, exportDisclosures, (call) => exportDisclosuresUse(call, shell))
}
