import { useWords } from '../language.ts'

/** The pole star and the name. */
export function Brand({ short = false }: { short?: boolean }) {
  const { say } = useWords()
  return (
    <div className="brand">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" fill="#0b4fb3" />
        <circle cx="16" cy="16" r="11" fill="none" stroke="#8fb8f5" strokeWidth="1.2" strokeDasharray="2 3" />
        <path d="M16 4.5l2.3 9.2 9.2 2.3-9.2 2.3L16 27.5l-2.3-9.2L4.5 16l9.2-2.3z" fill="#fff" />
      </svg>
      {short ? null : <span className="brand-name">{say('frame.brand')}</span>}
    </div>
  )
}
