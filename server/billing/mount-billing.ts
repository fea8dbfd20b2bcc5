import type { FastifyInstance } from 'fastify'
import { lookAtAccount, lookAtCase } from '#contract/billing/account.ts'
import { keepConnector, listConnectors } from '#contract/billing/connectors.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { keepConnectorUse, listConnectorsUse } from './connectors.ts'
import { lookAtAccountUse } from './look-at-account.ts'
import { lookAtCaseUse } from './look-at-case.ts'

/** What billing says of customers, and how the billing of each province is reached. */
export function mountBilling(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listConnectors, (call) => listConnectorsUse(call, shell))
  mount(app, shell, keepConnector, (call) => keepConnectorUse(call, shell))
  mount(app, shell, lookAtAccount, (call) => lookAtAccountUse(call, shell))
  mount(app, shell, lookAtCase, (call) => lookAtCaseUse(call, shell))
}
