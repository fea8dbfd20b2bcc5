/** A yes with its value, or a no with its reason. A refusal is a value; an exception is a defect. */
export type Outcome<Value, No> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly no: No }

/** The answer yes, with what it brings. */
export function yes<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** The answer no, with the reason. */
export function no<No>(reason: No): { readonly ok: false; readonly no: No } {
  return { ok: false, no: reason }
}
