import type { FastifyInstance } from 'fastify'
import { findCustomer } from '#contract/customer/find-customer.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { findCustomerUse } from './find-customer.ts'

/** Who calls. */
export function mountCustomers(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, findCustomer, (call) => findCustomerUse(call, shell))
}
