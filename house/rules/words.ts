import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, isForTests, placeOf, roomOf, type Source } from '../source.ts'
import { nameOf, visit } from '../syntax.ts'
import { attributesIn, toldIn } from '../told-words.ts'

const han = /\p{Script=Han}/u
const letter = /\p{L}/u
/** Where words for people, and the data of the first day, are at home. */
const catalogues = [/^web\/words\//, /^domain\/(.*\/)?seed[^/]*\.ts$/]

/** Every sentence has one home, in every language. */
export const words: readonly Rule[] = [
  {
    says: 'pages take their words from the catalogues, and the domain has none but in its seeds',
    broken: inEach((source) => isCode(source) && mayNotSpeak(source), hanIn),
    culprits: [
      [planted('web/case/CasePage.tsx', 'export const Page = () => <h1>工单</h1>')],
      [planted('web/case/CasePage.tsx', `export const Page = () => <Card title="工单" />`)],
      [planted('web/case/names.ts', 'export const nameOf = (id: string) => `工单 ${id}`')],
      [planted('domain/case/forward.ts', `export const why = '不能越级'`)],
    ],
    innocent: [
      planted(
        'web/case/CasePage.tsx',
        '/** The page of a case (工单). */\nexport const Page = () => <h1>{word("case")}</h1>',
      ),
      planted('web/words/zh.ts', `export const zh = { case: '工单' }`),
      planted('domain/policy/seed-policy.ts', `export const name = '业务咨询'`),
      planted('domain/case/forward.test.ts', `test('工单', () => {})`),
    ],
  },
  {
    says: 'no sentence stands on a page itself',
    broken: inEach(isPage, (source) =>
      visit<string>(source, (report) => ({
        JSXText: (node) =>
          letter.test(node.value) && report(`${placeOf(source, node.start)} ${node.value.trim()}`),
      })),
    ),
    culprits: [[planted('web/case/CasePage.tsx', 'export const Page = () => <h1>The case</h1>')]],
    innocent: [planted('web/case/CasePage.tsx', 'export const Page = () => <h1> · {word("case")} #</h1>')],
  },
  {
    says: 'nor in what is said of a part of it, or told in passing',
    broken: inEach(isPage, (source) => [...attributesIn(source), ...toldIn(source)]),
    culprits: [
      ...['aria-label', 'title', 'placeholder', 'alt', 'label', 'description', 'okText'].map((name) => [
        planted('web/case/CasePage.tsx', `export const Page = () => <Card ${name}="The case" />`),
      ]),
      [planted('web/case/CasePage.tsx', 'export const Page = () => <Card title={`${count} cases`} />')],
      [
        planted(
          'web/case/CasePage.tsx',
          `export const Page = () => <Card title={isNew ? 'New' : word('old')} />`,
        ),
      ],
      [planted('web/case/CasePage.tsx', `export const Page = () => <h1>{isNew && 'New case'}</h1>`)],
      [planted('web/case/CasePage.tsx', `export const save = () => message.success('Saved')`)],
      [planted('web/case/CasePage.tsx', `export const ask = () => modal.confirm({ title: 'Really?' })`)],
      [planted('web/case/columns.tsx', `export const columns = [{ title: 'Number', dataIndex: 'number' }]`)],
    ],
    innocent: [
      planted(
        'web/case/CasePage.tsx',
        `export const Page = () => (
          <Card title={say('case.title')} size="small" placement={isWide ? 'left' : 'top'} className="case">
            {say('case.number')} {isNew ? say('case.new') : '—'} {kind === 'query' && say('case.query')} <Select label={say(\`case.\${one}\`)} />
          </Card>)
        export const save = () => message.success({ key: 'saved', content: say('case.saved') })
        export const columns = [{ title: say('case.number'), dataIndex: 'number', key: 'number' }]`,
      ),
    ],
  },
  {
    says: 'an icon does not say its English name: its words stand beside it, or it has a name of its own',
    broken: inEach(isPage, (source) =>
      visit<string>(source, (report) => ({
        JSXOpeningElement: (node) => {
          const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
          if (!/^[A-Z]\w+(Outlined|Filled|TwoTone)$/.test(name)) return
          const said = node.attributes.map((one) => (one.type === 'JSXAttribute' ? one.name.name : ''))
          if (!said.some((one) => one === 'aria-hidden' || one === 'aria-label'))
            report(`${placeOf(source, node.start)} ${name}`)
        },
      })),
    ),
    culprits: [
      [planted('web/case/CasePage.tsx', 'export const Page = () => <EyeOutlined className="eye" />')],
    ],
    innocent: [
      planted(
        'web/case/CasePage.tsx',
        `export const Page = () => <b><EyeOutlined aria-hidden /><EyeOutlined aria-label={say('eye')} /></b>`,
      ),
    ],
  },
  {
    says: 'what is said in one language is said in the other',
    broken: inEach((source) => isCode(source) && !isForTests(source), halfSaidIn),
    culprits: [
      [planted('contract/refusal-words.ts', `export const words = { skipLevel: { zh: '不能越级' } }`)],
      [planted('server/config.ts', `wrong.push({ variable, en: 'It must be a number.' })`)],
    ],
    innocent: [
      planted('contract/refusal-words.ts', `export const words = { zh: '不能越级', en: 'No', code: 1 }`),
    ],
  },
]

function halfSaidIn(source: Source): string[] {
  return visit<string>(source, (report) => ({
    ObjectExpression: (node) => {
      const keys = node.properties.map((one) => (one.type === 'Property' ? nameOf(one.key) : null))
      if (keys.includes('zh') !== keys.includes('en')) report(placeOf(source, node.start))
    },
  }))
}

function isPage(source: Source): boolean {
  return /^web\/.*\.tsx$/.test(source.path) && !isForTests(source)
}

function mayNotSpeak(source: Source): boolean {
  const isHome = catalogues.some((home) => home.test(source.path))
  return ['web', 'domain'].includes(roomOf(source.path)) && !isHome && !isForTests(source)
}

function hanIn(source: Source): string[] {
  return visit<string>(source, (report) => {
    const judge = (text: unknown, at: number) => {
      if (typeof text === 'string' && han.test(text)) report(`${placeOf(source, at)} ${text.trim()}`)
    }
    return {
      Literal: (node) => judge(node.value, node.start),
      TemplateElement: (node) => judge(node.value.cooked, node.start),
      JSXText: (node) => judge(node.value, node.start),
    }
  })
}
