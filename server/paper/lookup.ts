import { paperKinds } from '#contract/paper/paper-words.ts'
import type { Lookup } from '#domain/paper/understand.ts'
import type { Kind } from '#domain/policy/policy.ts'
import { provinces } from '../network/divisions.ts'
import type { Shell } from '../shell.ts'

/** In what the words of a table are looked up: codes and names in either language, places as the nation lists them. */
export function lookupIn({ reference }: Pick<Shell, 'reference'>): Lookup {
  const kinds = new Map(
    Object.entries(paperKinds).flatMap(([kind, { zh, en }]) =>
      [kind, zh, en].map((word) => [plain(word), kind as Kind] as const),
    ),
  )
  const categories = new Map(
    Object.entries(reference.policyInForce().categories).flatMap(([key, { zh, en }]) =>
      [key, zh, en].map((word) => [plain(word), key] as const),
    ),
  )
  const sps = new Map(
    reference
      .network()
      .all.filter((one) => one.kind === 'serviceProvider' && one.status === 'active')
      .flatMap((one) => [one.sp?.code ?? '', one.name, one.id].map((word) => [plain(word), one.id] as const)),
  )
  const provinceNamed = (text: string) => provinces.find((one) => isNamed(one.name, text))
  return {
    kindOf: (text) => kinds.get(plain(text)) ?? null,
    categoryOf: (text) => categories.get(plain(text)) ?? null,
    spOf: (text) => sps.get(plain(text)) ?? null,
    provinceOf: (text) => provinceNamed(text)?.name ?? null,
    cityOf: (text, province) =>
      provinceNamed(province)?.cities.find((one) => isNamed(one.name, text))?.name ?? null,
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** Whether a place is meant: by its short name, or by the long one with what it is at its end. */
function isNamed(name: string, text: string): boolean {
  const said = plain(text)
  return said === name || said.replace(/(省|市|地区|自治州|盟|.*族自治区|自治区)$/, '') === name
}
