import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TimelineEntry } from '#contract/case/timeline.ts'
import { useWords } from '../../language.ts'
import { At } from '../../parts/At.tsx'
import { paths } from '../../paths.ts'
import { useCategoryName } from '../../policy/policy-queries.ts'

type Props = { entry: TimelineEntry; names: Readonly<Record<string, string>> }
type Value = TimelineEntry['facts'][string]

/** Facts in the order of the screen; what is not named here is not shown. */
const shown = [
  'kind',
  'category',
  'sp',
  'channel',
  'submittedAt',
  'result',
  'contactUsed',
  'ring',
  'clock',
  'no',
  'automatic',
  'outcome',
  'queryMode',
  'refund',
  'liableParty',
  'satisfaction',
  'byItself',
  'via',
  'answered',
  'unreachable',
  'sending',
  'until',
  'consent',
  'overdueReason',
  'regulator',
  'externalDueAt',
  'appeal',
  'parent',
  'child',
  'target',
  'mergedFrom',
  'withoutSp',
  'toldCustomer',
  'handler',
  'unassigned',
  'handlerBefore',
  'priority',
  'priorityBefore',
  'title',
  'titleBefore',
  'reason',
] as const

/** Where the words of a value are. */
const wordsOf: Readonly<Record<string, string>> = {
  kind: 'kind',
  channel: 'channel',
  result: 'spResult',
  contactUsed: 'contactUsed',
  ring: 'ring',
  outcome: 'outcome',
  queryMode: 'queryMode',
  liableParty: 'liableParty',
  satisfaction: 'satisfaction',
  via: 'moveForm.viaName',
  priority: 'priority',
  priorityBefore: 'priority',
  sending: 'sending.state',
  overdueReason: 'moveForm.overdueReasonName',
}

/** The facts of an event, each with its name. */
export function EntryFacts({ entry, names }: Props) {
  const { say } = useWords()
  const facts = shown.filter((name) => isTelling(entry, name))
  if (facts.length === 0) return null
  return (
    <dl className="facts">
      {facts.map((name) => (
        <div key={name}>
          <dt>{say(`timeline.fact.${name}`)}</dt>
          <dd>
            <Fact name={name} value={entry.facts[name] ?? null} entry={entry} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A fact that says something: not empty, not a plain no, and not what the text says already. */
function isTelling(entry: TimelineEntry, name: string): boolean {
  const value = entry.facts[name]
  if (value === undefined || value === null || value === '') return false
  // The title of a ring says these; the category of a new case is only a first guess.
  if (entry.type === 'clockRang' && (name === 'clock' || name === 'ring')) return false
  if (entry.type === 'submitted' && name === 'category') return false
  if (value === false) return name === 'answered'
  return value !== entry.text
}

function Fact({ name, value, entry, names }: Props & { name: string; value: Value }): ReactNode {
  const { say, sayOr } = useWords()
  const categoryName = useCategoryName()
  const text = String(value)
  if (typeof value === 'boolean') return say(value ? 'frame.yes' : 'frame.no')
  if (name === 'category') return categoryName(text)
  if (name === 'clock') return sayOr(`clock.${text.split('/')[0]}`, text)
  if (name === 'refund') return say('case.yuan', { amount: text })
  if (name === 'reason' && entry.type === 'held') return sayOr(`moveForm.holdReasonName.${text}`, text)
  if (/(At|until)$/.test(name)) return <At at={text} />
  if (/^[0-9]{17}$/.test(text)) return <Link {...paths.case(text)}>{text}</Link>
  const drawer = wordsOf[name]
  if (drawer) return sayOr(`${drawer}.${text}`, text)
  // Somebody may have typed the name of what every object inherits.
  return Object.hasOwn(names, text) ? names[text] : text
}
