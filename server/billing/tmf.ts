import Type, { type Static } from 'typebox'

/** Where the two interfaces of the TM Forum are, below the base address of a province. */
export const tmfPaths = {
  /** TMF637 Product Inventory. */
  products: '/productInventory/v4/product',
  /** TMF678 Customer Bill Management. */
  bills: '/customerBillManagement/v4/customerBill',
  charges: '/customerBillManagement/v4/appliedCustomerBillingRate',
} as const

export type Resource = keyof typeof tmfPaths

const text = Type.String({ maxLength: 200 })
const time = Type.String({ format: 'date-time', maxLength: 40 })
const whose = Type.Object({ id: text })
const money = Type.Object({
  unit: Type.Literal('CNY'),
  value: Type.Number({ minimum: -100_000_000, maximum: 100_000_000 }),
})

/** A subscription, as TMF637 has it; what we do not use is not looked at. */
const product = Type.Object({
  id: text,
  name: text,
  status: Type.Enum([
    'created',
    'pendingActive',
    'active',
    'suspended',
    'pendingTerminate',
    'terminated',
    'cancelled',
    'aborted',
  ]),
  startDate: Type.Optional(time),
  terminationDate: Type.Optional(time),
  billingAccount: whose,
})

/** A bill of TMF678. */
const bill = Type.Object({
  id: text,
  billNo: Type.Optional(text),
  billDate: time,
  state: Type.Optional(text),
  taxIncludedAmount: money,
  remainingAmount: Type.Optional(money),
  billingAccount: whose,
})

/** A line of a bill, or one that will be on the next. */
const charge = Type.Object({
  id: text,
  date: time,
  name: text,
  type: Type.Enum(['appliedBillingCharge', 'appliedBillingCredit']),
  taxIncludedAmount: money,
  characteristic: Type.Optional(
    Type.Array(Type.Object({ name: text, value: Type.Unknown() }), { maxItems: 50 }),
  ),
  billingAccount: whose,
})

/** So many of each are asked for. */
export const MOST_ROWS = 1000

/** What each resource answers with. */
export const tmfAnswers = {
  products: Type.Array(product, { maxItems: MOST_ROWS }),
  bills: Type.Array(bill, { maxItems: MOST_ROWS }),
  charges: Type.Array(charge, { maxItems: MOST_ROWS }),
} as const

export type TmfProduct = Static<typeof product>
export type TmfBill = Static<typeof bill>
export type TmfCharge = Static<typeof charge>
