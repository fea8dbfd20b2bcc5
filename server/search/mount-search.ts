import type { FastifyInstance } from 'fastify'
import { searchCases, suggestCases } from '#contract/search/search.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { searchCasesUse } from './search-cases.ts'
import { suggestCasesUse } from './suggest-cases.ts'

/** What is found by words. */
export function mountSearch(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, searchCases, (call) => searchCasesUse(call, shell))
  mount(app, shell, suggestCases, (call) => suggestCasesUse(call, shell))
}
