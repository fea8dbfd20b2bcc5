import { useQuery } from '@tanstack/react-query'
import { type Condition, ME, OWN } from '#contract/queue/filter.ts'
import { colleaguesQuery } from '../../case/colleague-queries.ts'
import { useWords } from '../../language.ts'
import { organisationsQuery } from '../../network/organisation-queries.ts'
import { policyQuery } from '../../policy/policy-queries.ts'
import { enumWords } from '../../words/enums.ts'

type Choice = { readonly value: string; readonly label: string }

const named: Readonly<Partial<Record<Condition['field'], readonly string[]>>> = {
  status: Object.keys(enumWords.zh.status),
  kind: Object.keys(enumWords.zh.kind),
  channel: Object.keys(enumWords.zh.channel),
  priority: Object.keys(enumWords.zh.priority),
}
const arrivals = ['submit', 'forward', 'return', 'dispatchToSp', 'spAnswer', 'spReturn', 'feedback', 'reopen']
const ofOrganisations: readonly Condition['field'][] = ['holder', 'answerer', 'mainWindow', 'sp']

/** What a field can be; null where it is typed. */
export function useChoices(field: Condition['field']): readonly Choice[] | null {
  const { say, sayOr, either } = useWords()
  const { data: policy } = useQuery(policyQuery)
  const { data: all } = useQuery(organisationsQuery())
  const { data: colleagues } = useQuery({ ...colleaguesQuery, enabled: field === 'handler' })
  const some = named[field]
  if (some) return some.map((value) => ({ value, label: say(`${field}.${value}`) }))
  if (field === 'category') {
    const rows = Object.entries(policy?.content.categories ?? {})
    return rows.map(([value, row]) => ({ value, label: either(row) }))
  }
  if (field === 'arrived') {
    return arrivals.map((value) => ({ value, label: sayOr(`filter.arrival.${value}`, value) }))
  }
  if (field === 'province') {
    return (all ?? [])
      .filter((one) => one.kind === 'provincialOperations')
      .map(({ provinceCode, province }) => ({ value: String(provinceCode), label: province ?? '' }))
  }
  if (field === 'handler') {
    const people = (colleagues?.people ?? []).map(({ person, name }) => ({ value: person, label: name }))
    return [{ value: ME, label: say('filter.me') }, ...people]
  }
  if (!ofOrganisations.includes(field)) return null
  const units = (all ?? []).filter((one) => field !== 'sp' || one.kind === 'serviceProvider')
  const own = { value: OWN, label: say('filter.own') }
  return [own, ...units.map((one) => ({ value: one.id, label: one.name }))]
}
