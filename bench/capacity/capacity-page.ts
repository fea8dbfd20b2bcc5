import { writerOf } from '../performance-page.ts'

/** Puts a section into docs/capacity.md, in the place of an older one of the same name. */
export const writeCapacity = writerOf(
  'capacity.md',
  `# What a nation takes

31 provinces, 430 million customers, 3 million cases a day. People by a simulation, machines by what was measured; both are written here by programs and say what they assume.
`,
)
