import type { ESTree } from 'vite'
import { placeOf, type Source } from './source.ts'
import { nameOf, visit } from './syntax.ts'

const letter = /\p{L}/u
/** What people read or hear, by the names under which parts of a page take it. */
const told =
  /^(aria-(label|description|valuetext|roledescription)|title|subTitle|placeholder|alt|label|description|tooltip|okText|cancelText|content|message|extra|help|emptyText|checkedChildren|unCheckedChildren)$/
const tellers = /^(success|error|info|warning|warn|loading|open|confirm)$/

/** Words that stand in an attribute that people read, or between the tags as a value. */
export function attributesIn(source: Source): string[] {
  return visit<string>(source, (report) => {
    const judge = (node: ESTree.Node | null | undefined) => {
      for (const one of sentencesIn(node)) report(`${placeOf(source, one.start)} ${one.text}`)
    }
    return {
      JSXAttribute: ({ name, value }) => {
        const called = name.type === 'JSXIdentifier' ? name.name : ''
        if (told.test(called)) judge(value?.type === 'JSXExpressionContainer' ? value.expression : value)
      },
      JSXElement: ({ children }) => {
        for (const child of children) if (child.type === 'JSXExpressionContainer') judge(child.expression)
      },
      Property: ({ key, value }) => {
        const called = nameOf(key)
        // A key of the keyboard is called so, too.
        if (called !== null && called !== 'alt' && told.test(called)) judge(value)
      },
    }
  })
}

/** Words that are told in passing: `message.error('…')`. */
export function toldIn(source: Source): string[] {
  return visit<string>(source, (report) => ({
    CallExpression: ({ callee, arguments: given }) => {
      if (callee.type !== 'MemberExpression' || !tellers.test(nameOf(callee) ?? '')) return
      if (!/^(message|modal|notification)$/.test(nameOf(callee.object) ?? '')) return
      for (const one of sentencesIn(given[0])) report(`${placeOf(source, one.start)} ${one.text}`)
    },
  }))
}

type Sentence = { readonly text: string; readonly start: number }

/** The texts that an expression may come to; what is asked for by a call comes from somewhere else. */
function sentencesIn(node: ESTree.Node | null | undefined): readonly Sentence[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && letter.test(node.value)
        ? [{ text: node.value, start: node.start }]
        : []
    case 'TemplateLiteral':
      return node.quasis.flatMap(({ value, start }) =>
        letter.test(value.cooked ?? '') ? [{ text: value.cooked ?? '', start }] : [],
      )
    case 'ConditionalExpression':
      return [...sentencesIn(node.consequent), ...sentencesIn(node.alternate)]
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : sentencesIn(node.left)), ...sentencesIn(node.right)]
    case 'BinaryExpression':
      return node.operator === '+' ? [...sentencesIn(node.left), ...sentencesIn(node.right)] : []
    case 'ParenthesizedExpression':
      return sentencesIn(node.expression)
    default:
      return []
  }
}
