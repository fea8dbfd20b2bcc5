import 'react'

declare module 'react' {
  /** The style sheet is given numbers under names of its own. */
  interface CSSProperties {
    readonly [variable: `--${string}`]: string | number | undefined
  }
}
