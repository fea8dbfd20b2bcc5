import type { Right } from '../access/rights.ts'

/** A switch speaks, and nobody for it; a program in its turn has no telephone on its desk. */
export const telephoneRights: Readonly<Record<string, Right>> = {
  'tell-call': { who: 'member', key: 'calls:write' },
  'end-call': { who: 'member', key: 'calls:write' },
  'my-calls': { who: 'member', key: null },
  call: { who: 'member', key: null },
  'link-call': { who: 'member', key: null },
  'case-calls': { who: 'member', key: 'cases:read' },
  extension: { who: 'member', key: null },
  'keep-extension': { who: 'member', key: null },
}
