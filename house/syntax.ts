import { type ESTree, type ParseResult, parseSync, Visitor, type VisitorObject } from 'vite'
import type { Source } from './source.ts'

const known = new WeakMap<Source, ParseResult>()

/** The syntax tree of a source, parsed once. */
export function syntaxOf(source: Source): ParseResult {
  const parsed = known.get(source) ?? parseSync(source.path, source.text)
  known.set(source, parsed)
  return parsed
}

/** Walks through a source and collects what the visits report. */
export function visit<Found>(
  source: Source,
  visits: (report: (found: Found) => void) => VisitorObject,
): Found[] {
  const found: Found[] = []
  new Visitor(visits((one) => found.push(one))).visit(syntaxOf(source).program)
  return found
}

/** The text of a string, also of a template without holes. */
export function textOf(node: ESTree.Node | null | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node?.type === 'TSLiteralType') return textOf(node.literal)
  const isPlain = node?.type === 'TemplateLiteral' && node.quasis.length === 1
  return isPlain ? (node.quasis[0]?.value.cooked ?? null) : null
}

/** The last name of `status`, `now.status`, `now?.status`: what a value is called. */
export function nameOf(node: ESTree.Node | null | undefined): string | null {
  if (node?.type === 'Identifier') return node.name
  if (node?.type === 'ChainExpression') return nameOf(node.expression)
  if (node?.type === 'MemberExpression') return node.computed ? textOf(node.property) : nameOf(node.property)
  return node?.type === 'Literal' ? textOf(node) : null
}

/** Is it a function in any of its spellings? */
export function isFunction(node: ESTree.Node | null | undefined): boolean {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'
}
