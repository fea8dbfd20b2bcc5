import { promises } from './complaints.ts'
import { type OfAnnexes, ofAnnexes, type PartsGround } from './ground.ts'
import { spAnnex } from './sps.ts'
import { sumTable } from './sum-table.ts'
import { type Column, counts, type Grouped, type Part, type Table } from './table.ts'

const city = { name: 'city', is: 'city' } as const
const window = { name: 'window', is: 'organisation' } as const
const unit = { name: 'unit', is: 'organisation' } as const
const province = { name: 'province', is: 'province' } as const
const category = { name: 'category', is: 'category' } as const

/**
 * The annexes: the same by the province of the customers, which for a national window are many, and by SP; for a
 * province by its cities and its windows, and what the national windows had of its customers; for the centre by what
 * reports to it.
 */
export function annexPart({ byProvince, byWindow, cityOf, unitOf, ofNational, sps }: PartsGround): Part {
  const by = (names: Readonly<Record<string, string>>) =>
    byWindow.map(({ by: [id = ''], sums }) => ({ by: [names[id] ?? ''], sums }))
  const isProvince = Object.keys(cityOf).length > 0
  const isCentre = Object.keys(unitOf).length > 0
  return {
    no: 13,
    tables: [
      ...(isProvince ? [annex('cities', by(cityOf), city), annex('windows', byWindow, window)] : []),
      ...(isCentre ? [annex('units', by(unitOf), unit)] : []),
      annex('provinces', byProvince, province),
      spAnnex({ sps }),
      ...(isCentre ? [annex('nationalProvinces', ofNational, province, 1)] : []),
      ...(isProvince
        ? [annex('nationalWindows', ofNational, window), annex('nationalCategories', ofNational, category, 2)]
        : []),
    ],
  }
}

function annex(name: string, groups: readonly Grouped<OfAnnexes>[], key: Column, at = 0): Table {
  return sumTable(groups, {
    ...{ name, measures: ofAnnexes, columns: [counts('accepted'), ...promises], key: { ...key, at } },
    has: (sums) => sums.accepted !== 0,
    more: (sums) => sums.accepted,
  })
}
