import { type CasesFile, type Step, stepsOf } from './file-form.ts'

/** A province or a city with the id of its unit. */
export type Place = {
  readonly id: string
  readonly name: string
  readonly province: string
  readonly city: string | null
}

type City = Place & { readonly city: string; readonly provinceId: string }

/** The provinces and cities of a file with the ids of their units, learned from the ids beside which they are named. */
export function placesOf(file: CasesFile): { provinces: readonly Place[]; cities: readonly City[] } {
  const learned = learn(file)
  const provinces = learned.provinces.map(
    ({ name, part }): Place => ({ id: `P-${part}`, name, province: name, city: null }),
  )
  const cities = learned.cities.map(({ name, province, part }): City => {
    const provinceId = provinces.find((one) => one.name === province)?.id ?? ''
    return { id: `B-${part}`, name, province, city: name, provinceId }
  })
  return { provinces, cities }
}

type Learned = {
  readonly provinces: { readonly name: string; readonly part: string }[]
  readonly cities: { readonly name: string; readonly province: string; readonly part: string }[]
}

/** W-HN-CS-10000 at 湖南 长沙 teaches HN and HN-CS; B-ZJ-NB reached for a customer of 浙江 宁波 teaches ZJ and ZJ-NB. */
function learn(file: CasesFile): Learned {
  const learned: Learned = { provinces: [], cities: [] }
  for (const one of file.orgs.examples) teach(learned, one.id, one.province, one.city)
  for (const { given, ...rest } of file.cases) {
    const steps = stepsOf({ ...rest, given } as CasesFile['cases'][number])
    teach(learned, given.windowOrg, given.province, given.city)
    for (const id of steps.flatMap((step: Step) => [step.by, step.to ?? ''])) {
      if (/^B-/.test(id)) teach(learned, id, given.province, given.city)
      if (/^P-/.test(id) && !given.accountProvince) teach(learned, id, given.province, null)
    }
    const account = {
      province: given.accountProvince as string | undefined,
      city: given.accountCity as string | undefined,
    }
    const asked = steps.find((step: Step) => step.action === 'coordinate' && /^P-/.test(step.to ?? ''))
    if (account.province && asked?.to) teach(learned, asked.to, account.province, null)
  }
  for (const sp of file.sps) {
    const known = learned.provinces.some((one) => one.name === sp.province)
    if (sp.province && !known) learned.provinces.push({ name: sp.province, part: sp.id })
  }
  return learned
}

function teach(
  learned: Learned,
  id: string,
  province: string | null | undefined,
  city: string | null | undefined,
): void {
  const [letter, provincePart, cityPart] = id.split('-')
  if (!province || !provincePart || !/^[WBPD]$/.test(letter ?? '') || /^(CN|SP)$/.test(provincePart)) return
  const known = learned.provinces.find((one) => one.name === province || one.part === provincePart)
  if (!known) learned.provinces.push({ name: province, part: provincePart })
  else if (known.name !== province || known.part !== provincePart) return
  if (!city || !cityPart || letter === 'P' || letter === 'D') return
  const part = `${provincePart}-${cityPart}`
  const cityKnown = learned.cities.some(
    (one) => one.part === part || (one.name === city && one.province === province),
  )
  if (!cityKnown) learned.cities.push({ name: city, province, part })
}
