import { actFactWords } from '#contract/audit/act-words.ts'
import { moveWords } from '#contract/case/move-words.ts'
import { fieldsInWords } from '#contract/privacy/disclosure-words.ts'
import type { Words } from '../language.ts'
import { fullTime } from '../operator-time.ts'

type Naming = Words & {
  /** The name of an organisation by its id; the id itself when nobody knows it. */
  readonly nameOf: (organisation: string) => string
}

const organisations = ['organisation', 'from', 'to', 'parent']

/** What an act was about, each fact with its name, as people read it. */
export function factsInWords(about: Readonly<Record<string, unknown>>, naming: Naming): readonly string[] {
  return Object.entries(about).map(([name, value]) => {
    const word = Object.hasOwn(actFactWords, name) ? actFactWords[name] : undefined
    return `${word ? naming.either(word) : name}: ${valueInWords(name, value, naming)}`
  })
}

function valueInWords(name: string, value: unknown, naming: Naming): string {
  const { sayOr, say, either, language, nameOf } = naming
  if (typeof value === 'boolean') return say(value ? 'frame.yes' : 'frame.no')
  if (name === 'fields' && Array.isArray(value)) return fieldsInWords(value.map(String), language)
  if (Array.isArray(value))
    return value.map((one) => valueInWords(name, one, naming)).join(say('audit.comma'))
  if (typeof value === 'object' && value !== null) return seatInWords(value, naming)
  const text = String(value)
  if (name === 'move')
    return Object.hasOwn(moveWords, text) ? either(moveWords[text as keyof typeof moveWords]) : text
  if (organisations.includes(name)) return nameOf(text)
  if (name === 'roles') return sayOr(`role.${text}`, text)
  if (name === 'by') return sayOr(`audit.by.${text}`, text)
  if (name === 'status') return sayOr(`organisation.status.${text}`, text)
  if (name === 'kind') return sayOr(`organisation.kind.${text}`, sayOr(`attachment.kind.${text}`, text))
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? fullTime(text) : text
}

/** A seat that was given with an act; anything else as it was kept. */
function seatInWords(value: object, naming: Naming): string {
  const { organisation, roles } = value as { organisation?: unknown; roles?: unknown }
  if (typeof organisation !== 'string' || !Array.isArray(roles)) return JSON.stringify(value)
  return `${naming.nameOf(organisation)} (${valueInWords('roles', roles, naming)})`
}
