import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What depends on the look alone; the rest is the same in all of them. */
const colours = ['color-contrast', 'link-in-text-block']
const strongColours = ['color-contrast-enhanced', 'link-in-text-block']

type Found = { readonly id: string; readonly impact?: string | null; readonly nodes: readonly Node[] }
type Node = { readonly target: readonly unknown[]; readonly failureSummary?: string }
type Axe = {
  readonly run: (where: unknown, options: unknown) => Promise<{ readonly violations: readonly Found[] }>
}
type Options = {
  readonly runOnly: readonly string[]
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>
}

/** What axe-core finds on the page as it is that is serious or critical: the rule, where, and why. */
export function barriersOn(page: Page): Promise<readonly string[]> {
  return found(page, { runOnly: criteria })
}

/** The same of its colours only; in high contrast letters must be seven to one apart from their ground. */
export function coloursOn(page: Page, isStrong = false): Promise<readonly string[]> {
  const runOnly = isStrong ? strongColours : colours
  return found(page, { runOnly, rules: { 'color-contrast-enhanced': { enabled: isStrong } } })
}

async function found(page: Page, options: Options): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  // Evaluated by the tool that drives the browser: the page's policy would not let it in, and stays as it is.
  if (!isThere) await page.evaluate(source)
  const violations = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: Axe }
    const more = { resultTypes: ['violations'], preload: false, elementRef: false }
    return (await axe.run(document, { ...asked, ...more })).violations
  }, options)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${target.join(' ').slice(-160)}: ${why(failureSummary)}`,
      ),
    )
}

function why(summary: string): string {
  return summary.split('\n').slice(1, 2).join('').trim()
}
