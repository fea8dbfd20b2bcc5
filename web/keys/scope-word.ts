import { useWords } from '../language.ts'

/** What a scope is called; a colon would be read as something else in the catalogue. */
export function useScopeWord(): (scope: string) => string {
  const { sayOr } = useWords()
  return (scope) => sayOr(`key.scope.${scope.replace(':', '-')}`, scope)
}
