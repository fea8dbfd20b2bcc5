import type { DirectoryRow } from '#contract/network/directory.ts'
import { useWords } from '../language.ts'
import { directoryWords } from '../words/directory.ts'
import { dayKinds, textOfHours } from './hours-text.ts'

/** When the first contact is there, a line for each kind of day; what else is said of it below. */
export function DutyHours({ row: { onDuty, dutyHours } }: { row: DirectoryRow }) {
  const own = directoryWords[useWords().language]
  return (
    <>
      {onDuty
        ? dayKinds.map((kind) => (
            <div key={kind}>
              {own.day[kind]} <span className="number">{textOfHours(onDuty[kind]) || own.off}</span>
            </div>
          ))
        : null}
      {dutyHours ? <div>{dutyHours}</div> : null}
    </>
  )
}
