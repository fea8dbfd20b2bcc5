import type { ReactNode } from 'react'

export type Fact = readonly [label: string, value: ReactNode]

/** Facts with their names; those without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const given = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <dl className="fact-list">
      {given.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
