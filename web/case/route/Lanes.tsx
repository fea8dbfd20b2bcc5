import { useWords } from '../../language.ts'
import type { LightName } from '../../parts/Light.tsx'
import type { Step } from './stops.ts'

type Props = { step: Step | null; lane: number; isLast: boolean; light: LightName }

/** A stop in its lane, with the way that leads to it: to the right as it climbs, to the left as it comes back. */
export function Lanes({ step, lane, isLast, light }: Props) {
  const { say } = useWords()
  return (
    <span className="route-lanes" style={{ '--lane': lane }}>
      {step ? (
        <span
          className={`route-arrow ${step.way}`}
          style={{ '--from': Math.min(step.from, step.to), '--to': Math.max(step.from, step.to) }}
          data-leads={step.from === step.to ? 'on' : step.from < step.to ? 'right' : 'left'}
          role="img"
          aria-label={say(`case.${step.way}`)}
        />
      ) : null}
      {step ? <span className={`route-in ${step.way}`} style={{ '--lane': step.from }} /> : null}
      {isLast ? null : <span className="route-out" />}
      <span className={`route-dot light-${light}`} />
    </span>
  )
}
