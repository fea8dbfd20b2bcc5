import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

/** A part of a page that is loaded when it is shown for the first time, so that the page itself comes sooner. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() })) as ComponentType<Props>
  return (props) => (
    <Suspense fallback={meanwhile}>
      <Part {...props} />
    </Suspense>
  )
}
