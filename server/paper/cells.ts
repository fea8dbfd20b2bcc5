import { maskContact, maskName, maskText } from '#domain/access/mask.ts'
import type { Cells } from '#domain/paper/columns.ts'
import { identityOf } from '#domain/paper/judge.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'

type Sealing = { readonly customers: Pick<CustomerSecrets, 'seal' | 'open' | 'digests'> }

/** What was typed in, as it is kept. */
export function sealedCells(cells: Cells, { customers }: Sealing): string {
  return customers.seal(JSON.stringify(cells))
}

/** What was typed in. */
export function openedCells(sealed: string, { customers }: Sealing): Cells {
  return JSON.parse(customers.open(sealed)) as Cells
}

/** By what a form is found again: a keyed digest that says nothing to whoever reads the tables. */
export function tokensOf(cells: Cells, { customers }: Sealing): readonly string[] {
  return customers.digests(`paper form ${identityOf(cells)}`)
}

/** The one that is kept: of the newest key. */
export function tokenOf(cells: Cells, shell: Sealing): string {
  return tokensOf(cells, shell)[0] ?? ''
}

/** For who leads above the window and handles none of it: nothing by which the customer could be reached. */
export function maskedCells(cells: Cells): Cells {
  return {
    ...cells,
    ...(cells.name ? { name: maskName(cells.name) } : {}),
    ...(cells.contact ? { contact: maskContact(cells.contact) } : {}),
    ...(cells.description ? { description: maskText(cells.description) } : {}),
  }
}
