/** What the address of the intake keeps: the call that it is filled in for. */
export type IntakeSearch = { readonly call?: string }

/** The search part of the address, with what is no call left out. */
export function intakeSearch({ call }: Record<string, unknown>): IntakeSearch {
  const isId = typeof call === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(call)
  return isId ? { call } : {}
}
