import type { Variables } from './sending.ts'

const variable = /\{([a-zA-Z]+)\}/g

/** A template with its variables filled in; a line that names one without a value is left out whole. */
export function filledTemplate(text: string, values: Variables): string {
  return text
    .split('\n')
    .filter((line) => [...line.matchAll(variable)].every(([, name = '']) => values[name] != null))
    .map((line) => line.replace(variable, (whole, name: string) => values[name] ?? whole))
    .join('\n')
}

/** The variables that a template names. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(variable)].map(([, name = '']) => name))]
}
