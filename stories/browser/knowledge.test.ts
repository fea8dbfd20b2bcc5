import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { choose, openCase } from './case-page.ts'
import { composerOf, sendAtOnce } from './composer-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const title = '包月服务退订后当月还收费吗'
const answer = '退订次月起不再收费，当月已生效的包月费不退。'

let set: Stage
let writer: Person
let head: Person
let agent: Person
beforeAll(async () => {
  set = await stage()
  const [one, two, three] = await Promise.all([
    set.hire('bianxie', desks.province, ['handler']),
    set.hire('fuzeren', desks.province, ['unitHead']),
    set.hire('zuoxi', desks.window, ['agent']),
  ])
  writer = await seated(set, one)
  head = await seated(set, two)
  agent = await seated(set, three)
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(() => set?.clear())

async function openArticle(page: Page): Promise<void> {
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

test('somebody of the province writes an article, sees how it will look, and proposes it', async () => {
  const { page } = writer
  await page.goto('/knowledge')
  await page.getByRole('button', { name: '新写条目' }).click()
  await choose(page, '主题组', '消费过程操作')
  await choose(page, '适用的工单分类', '一般投诉')
  // A list of which one may choose several stays open.
  await page.getByRole('combobox', { name: '适用的工单分类' }).press('Escape')
  await page.getByRole('radio', { name: '对用户公开' }).check()
  await page.getByLabel('标题').fill(title)
  await page.getByLabel('答复口径').fill(answer)
  await page.getByLabel('办理说明').fill('## 依据\n\n- 业务规则\n\n<script>alert(1)</script>')
  await page.getByRole('heading', { name: '依据' }).waitFor()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.getByText('待审批').first().waitFor()
  expect(await page.getByRole('button', { name: '批准发布' }).count()).toBe(0)
})

test('the head of the province finds it waiting, and publishes it until a day on which it is looked at again', async () => {
  const { page } = head
  await page.goto('/knowledge')
  await page.getByRole('link', { name: '待审批 1' }).click()
  await openArticle(page)
  await page.getByRole('button', { name: '批准发布' }).click()
  const form = page.getByRole('dialog', { name: '批准发布' })
  await form.getByRole('radio', { name: '90 天' }).check()
  await form.getByRole('button', { name: '批准发布' }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByText('已发布').first().waitFor()
})

test('it is offered to an agent who types something like it, and what is typed is in no address', async () => {
  const { page } = agent
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto('/intake')
  await page.getByRole('radio', { name: '投诉' }).check()
  const typed = '13900000001 来电称已退订包月，本月仍被收费，要求说明'
  await page.getByLabel('详细描述', { exact: true }).fill(typed)
  await page.getByText('找到 1 条相关知识').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: title }).click()
  await page.getByText(answer).waitFor()
  const words = '客服态度不好'
  const kept = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && !!answer.request().postData()?.includes(words),
  )
  await page.getByLabel('详细描述', { exact: true }).fill(words)
  await page.getByText('找到 0 条相关知识').waitFor({ state: 'attached' })
  // The page is left next, and its draft is to be where it belongs before.
  await kept
  expect(addresses.filter((one) => /13900000001|%E9%80%80/.test(one))).toEqual([])
})

test('with a case it goes to the reply by keys alone; it counts when it is sent, and the case keeps the version', async () => {
  const { page } = agent
  const client = await set.hire('denglu', desks.window)
  const description = '用户已退订包月服务，当月还在收费'
  const { number } = granted(
    await client.post<{ number: string }>('/api/cases', { ...classified, description }),
  )
  await openCase(page, number)
  const article = page.getByRole('article', { name: title })
  await article.getByRole('button', { name: title }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const reply = composerOf(page).getByRole('textbox', { name: '回复内容' })
  await reply.waitFor()
  expect(await reply.inputValue()).toBe(answer)
  await article.getByRole('button', { name: '已解决问题' }).focus()
  await page.keyboard.press('Enter')
  const used = page.getByRole('region', { name: '本工单用过的知识' })
  await used.getByText('已解决问题').waitFor()
  expect(await used.getByText('用于答复').count()).toBe(0)
  await reply.press('Control+Enter')
  await sendAtOnce(page)
  await used.getByText('用于答复').waitFor()
  expect(await used.getByText('第 1 版').count()).toBe(2)

  await head.page.reload()
  await head.page.getByText('用于答复 1 次，已解决问题 1 次').waitFor()
})

test('what a question is answered with as it is taken in is linked to the new case', async () => {
  const { page } = agent
  await page.goto('/intake')
  await page.getByRole('radio', { name: '查询' }).check()
  await choose(page, '分类', '业务查询')
  await page.getByLabel('账号', { exact: true }).fill('hncs0731888')
  await page.getByLabel('详细描述', { exact: true }).fill('退订包月服务后当月还收费吗')
  await page.getByRole('button', { name: title }).click()
  await page.getByRole('button', { name: '用于答复' }).click()
  expect(await page.getByLabel('答复内容').inputValue()).toBe(answer)
  await page.keyboard.press('Control+Enter')
  await page.getByText('已登记、答复并结案').first().waitFor()
  const number = (await page.locator('.case-number').innerText()).trim()
  await openCase(page, number)
  const used = page.getByRole('region', { name: '本工单用过的知识' })
  await used.getByText('第 1 版 · 用于答复').waitFor()
})

test('who looks at a case and may not write in it copies what is told', async () => {
  const looking = await set.hire('kan', 'D-HN-MARKET', ['supervisor'])
  const { page } = await seated(set, looking)
  const { rows } = granted(await looking.get<{ rows: { number: string }[] }>('/api/cases?queue=all'))
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCase(page, rows[0]?.number ?? '')
  const article = page.getByRole('article', { name: title })
  await article.getByRole('button', { name: title }).click()
  await article.getByRole('button', { name: '复制口径' }).click()
  await page.getByText('已复制，可粘贴到答复中').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(answer)
})

test('a second version is told from the first word by word, and the link of the case leads to the first', async () => {
  await writer.page.reload()
  await writer.page.getByRole('button', { name: '修改' }).click()
  await writer.page.getByLabel('答复口径').fill(answer.replace('次月', '当月次日'))
  await writer.page.getByRole('button', { name: '保存草稿' }).click()
  await writer.page.getByRole('button', { name: '提交审批' }).click()
  await writer.page.getByRole('link', { name: '与第 1 版比较' }).click()
  await writer.page.locator('ins', { hasText: '当月' }).waitFor()

  const { page } = head
  await page.reload()
  await page.getByRole('button', { name: '批准发布' }).click()
  const form = page.getByRole('dialog', { name: '批准发布' })
  await form.getByRole('button', { name: '批准发布' }).click()
  await form.waitFor({ state: 'hidden' })

  const [first] = await Promise.all([
    agent.page.waitForEvent('popup'),
    agent.page
      .getByRole('region', { name: '本工单用过的知识' })
      .getByRole('link', { name: title })
      .first()
      .click(),
  ])
  await first.getByText('这是第 1 版，不是现行版本').waitFor()
  await first.getByText(answer).waitFor()
  for (const one of [writer, head, agent]) expect(one.troubles()).toEqual([])
})
