import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { PartMissing } from './PartMissing.tsx'
import { untilLoaded } from './until-loaded.ts'

/**
 * A part of a page that is loaded when it is shown for the first time, so that the page itself comes sooner. While the
 * server does not answer it is waited for; one that does not come leaves the rest of the page as it is.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await untilLoaded(load) })) as ComponentType<Props>
  return (props) => (
    <Missed>
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    </Missed>
  )
}

type State = { readonly error: unknown }

/** Stands in for a part whose file is gone; what breaks otherwise is for the page to tell. */
class Missed extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }
  static getDerivedStateFromError = (error: unknown): State => ({ error })
  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    if (isOfFile(error)) return <PartMissing />
    throw error
  }
}

/** A file that cannot be had, in the words of the browsers. */
function isOfFile(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message)
}
