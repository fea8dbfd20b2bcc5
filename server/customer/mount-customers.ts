import type { FastifyInstance } from 'fastify'
import { findCustomer } from '#contract/customer/find-customer.ts'
import { otherCases } from '#contract/customer/other-cases.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { findCustomerUse } from './find-customer.ts'
import { otherCasesUse } from './other-cases.ts'

/** Who calls, and what else one sees of a customer. */
export function mountCustomers(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, findCustomer, (call) => findCustomerUse(call, shell))
  mount(app, shell, otherCases, (call) => otherCasesUse(call, shell))
}
