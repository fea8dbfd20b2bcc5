import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../browser/person.ts'
import { seated } from '../browser/seated.ts'
import { type Stage, stage } from '../browser/stage.ts'
import { type Client, granted } from '../testing/client.ts'
import { listenLive } from '../testing/live-listener.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { everybodyAt } from './everybody.ts'
import { dialogsOf, expectInert, look } from './inert.ts'
import { type Said, sayEverywhere } from './said-everywhere.ts'
import { scripts, sign, strongest } from './scripts.ts'

let set: Stage
let said: Said
let people: Readonly<Record<'window' | 'centre' | 'sp', Client>>
beforeAll(async () => {
  set = await stage()
  people = {
    window: await everybodyAt(set),
    centre: await everybodyAt(set, desks.centre),
    sp: await everybodyAt(set, desks.sp),
  }
  said = await sayEverywhere(set)
})
afterAll(async () => set?.clear())

/** The tables in which one of the texts is kept. */
async function holding(): Promise<readonly string[]> {
  const { rows } = await set.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const held: string[] = []
  for (const { name } of rows) {
    const found = await set.pool.query(
      `select from ${name} t where to_jsonb(t)::text like '%${sign}%' limit 1`,
    )
    if (found.rowCount) held.push(name)
  }
  return held
}

test('the texts are let in and kept as they are, in every place where people write', async () => {
  expect(await holding()).toEqual(
    expect.arrayContaining(
      'acts api_keys attachments break_glass cases contact_directory disclosures journal organisations people policies'.split(
        ' ',
      ),
    ),
  )
  process.stdout.write(`let in: ${[...said.letIn].map(([name, times]) => `${name} ${times}`).join(', ')}\n`)
  const ways =
    'note supplement remind hold forward return supervise solve feedback reply deliver reopen dispatchToSp spAnswer'
  for (const name of `submit ${ways} publish-policy add-organisation invite-person make-key`.split(' '))
    expect([name, said.letIn.has(name)]).toEqual([name, true])
})

describe.concurrent('nothing of it runs', () => {
  test.each([
    ['centre', '/?queue=all&state=any /intake /reports /directory /policy /network /audit'],
    ['window', '/?queue=all&state=any /intake /reports /directory /account'],
    ['sp', '/?queue=all&state=any /directory'],
  ] as const)('on the pages of the %s, which show it as it was typed', async (desk, paths) => {
    const someone = await seated(set, people[desk])
    const dialogs = dialogsOf(someone)
    const cases = desk === 'sp' ? [`/cases/${said.cases[1]}`] : []
    for (const path of [...paths.split(' '), ...cases]) await look(someone, path)
    expect([dialogs, someone.troubles()]).toEqual([[], []])
    await someone.leave()
  })

  test('on the pages of the cases, where each text stands in the fields and on the way as it was typed', async () => {
    const someone = await seated(set, people.window)
    const dialogs = dialogsOf(someone)
    const shown: string[] = []
    for (const [at, number] of said.cases.entries()) {
      await look(someone, `/cases/${number}`)
      // The first two went their way; its entries are read after the page.
      if (at < 2) await someone.page.getByText(strongest).first().waitFor({ state: 'attached' })
      shown.push((await someone.page.locator('body').textContent()) ?? '')
    }
    for (const text of [...scripts, strongest])
      expect([text, shown.join('\n').includes(text)]).toEqual([text, true])
    expect([dialogs, someone.troubles()]).toEqual([[], []])
    await someone.leave()
  })

  test('in a list of units that somebody was sent, before anything of it is written', async () => {
    const someone = await seated(set, people.centre)
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
    const rows = scripts.flatMap((text, index) => [
      ['serviceProvider', `SP-Y${index}`, text, 'local', `SP45${index}`],
      [text, `SP-Z${index}`, text, '', ''],
    ])
    const table = [['类型', '编号', '名称', 'scope', 'spCode'], ...rows].map((row) => row.map(cell).join(','))
    await someone.page.goto('/network')
    await someone.page.getByRole('button', { name: '导入' }).click()
    const buffer = Buffer.from(table.join('\r\n'))
    await someone.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
    const dialog = someone.page.getByRole('dialog')
    await dialog.getByText('SP-Y0', { exact: true }).waitFor()
    await expectInert(someone, 'the list')
    const shown = (await dialog.textContent()) ?? ''
    // Ten rows that are understood stand on the first page.
    for (const text of scripts.slice(0, 8)) expect([text, shown.includes(text)]).toEqual([text, true])
    expect(someone.troubles()).toEqual([])
    await someone.leave()
  })

  test('on pages whose address says it, and in answers of the API that are opened as pages', async () => {
    const someone = await visitor(set.browser, set.address)
    const dialogs = dialogsOf(someone)
    const text = encodeURIComponent(strongest)
    for (const path of [
      `/${text}`,
      `/cases/${text}`,
      `/sign-in?next=${encodeURIComponent('javascript:window.ran=1')}`,
    ])
      await look(someone, path)
    for (const path of [`/first-run?link=${text}#${text}`, `/invitation?token=${text}#${text}`])
      await look(someone, path)
    for (const path of [
      `/api/${text}`,
      `/api/cases/${text}`,
      `/api/cases?${text}=${text}`,
      `/api/openapi.json?${text}`,
    ]) {
      const answer = await someone.page.goto(path)
      expect(answer?.headers()).toMatchObject({ 'x-content-type-options': 'nosniff' })
      expect([path, answer?.headers()['content-type']]).toEqual([
        path,
        expect.stringMatching(/^application\/(problem\+)?json/),
      ])
      await expectInert(someone, path)
    }
    expect(dialogs).toEqual([])
    await someone.leave()
  })
})

describe('nor does it go where something else might run it', () => {
  test('the live channel says that a case changed, and nothing of what was said', async () => {
    const page = await listenLive(set.address, people.window)
    for (const text of scripts)
      granted(await people.window.post(`/api/cases/${said.cases[1]}/note`, { text }))
    await until('the page to be told', 10_000, () => page.told.some((one) => one.event === 'case'))
    expect(JSON.stringify(page.told)).not.toContain(sign)
    page.close()
  })

  test('refusals that name a text name it as JSON, which no browser takes for a page', async () => {
    const refused = [
      await people.window.post('/api/cases', { [strongest]: strongest }),
      await people.window.post(`/api/cases/${said.cases[1]}/reclassify`, {
        category: strongest,
        reason: strongest,
      }),
      await people.window.post('/api/reports', { organisation: desks.window, period: strongest }),
    ]
    for (const { status, headers } of refused) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(headers.get('content-security-policy')).toContain('sandbox')
    }
  })

  test('a table holds it, and goes out to be kept', async () => {
    const { status, headers, body } = await people.window.get('/api/cases/export?queue=all&state=any')
    expect([status, String(body).includes(sign)]).toEqual([200, true])
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })
})
