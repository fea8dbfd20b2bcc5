import './bar.css'

/** How large a number is beside the largest of its column; the number itself says it to who listens. */
export function Bar({ part }: { part: number }) {
  const width = 100 * Math.max(0, Math.min(1, part))
  return (
    <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={width} height="4" />
    </svg>
  )
}
