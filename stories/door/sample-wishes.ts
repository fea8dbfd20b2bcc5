import type { MoveName, wishes } from '#contract/case/wishes.ts'

type Sample = { readonly to: string; readonly other: string }

const words = { reason: 'a reason' }
const later = '2026-12-31T00:00:00Z'

/** For each move a form that the contract lets in, naming an organisation and another case where it must. */
const samples = {
  accept: () => ({}),
  reject: () => words,
  merge: ({ other }) => ({ into: other }),
  classify: () => ({ kind: 'complaint', category: 'general' }),
  reclassify: () => ({ category: 'network', ...words }),
  forward: ({ to }) => ({ to }),
  return: () => words,
  dispatchToSp: ({ to }) => ({ to }),
  spAnswer: () => ({ result: 'admitted' }),
  spReturn: () => words,
  coordinate: ({ to }) => ({ to }),
  coordinateDone: () => ({}),
  solve: () => ({}),
  feedback: () => ({}),
  reply: () => ({}),
  callAttempt: () => ({ answered: false }),
  deliver: () => ({}),
  close: () => ({}),
  reopen: () => words,
  hold: () => ({ reason: 'awaitCustomerInfo' }),
  resume: () => ({}),
  remind: () => ({}),
  supplement: () => ({ text: 'some words' }),
  withdraw: () => ({}),
  supervise: ({ to }) => ({ to }),
  extend: () => ({ until: later, ...words }),
  note: () => ({ text: 'some words' }),
  message: ({ to }) => ({ to, text: 'some words' }),
  assign: () => ({}),
  prioritise: () => ({ priority: 'low' }),
  retitle: () => ({ title: 'some words' }),
  createParent: ({ other }) => ({ children: [other] }),
  joinParent: ({ other }) => ({ parent: other }),
  appealReceived: () => ({
    regulator: 'a regulator',
    appealedAt: '2026-01-01T00:00:00Z',
    externalDueAt: later,
  }),
} as const satisfies Readonly<Record<keyof typeof wishes, (sample: Sample) => object>>

/** A form for the move that the door lets in; whether the move may be made is another matter. */
export function sampleWish(move: MoveName, sample: Sample): object {
  return samples[move](sample)
}
