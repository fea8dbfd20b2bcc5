import type { Request } from 'playwright-core'
import type { Desk } from './desk.ts'
import { whenFirstRowCanBePressed } from './in-page.ts'

const TIMES = 10

/** What the first load of the queue weighs, and how long it takes until its first row can be pressed. */
export async function firstPage({ sit }: Desk, login: string) {
  const cold: number[] = []
  const warm: number[] = []
  let bytes = { files: 0, answers: 0 }
  for (let turn = 0; turn < TIMES; turn++) {
    const { page, leave } = await sit(login)
    const sizes: Promise<readonly [isAnswer: boolean, bytes: number]>[] = []
    const weigh = (request: Request) => {
      const isAnswer = new URL(request.url()).pathname.startsWith('/api/')
      sizes.push(request.sizes().then((size) => [isAnswer, size.responseBodySize] as const))
    }
    page.on('requestfinished', weigh)
    await page.addInitScript(whenFirstRowCanBePressed)
    await page.goto('/queue')
    cold.push(await firstRow(page))
    await page.waitForLoadState('networkidle')
    // What is asked for after this is not weighed, and has no size once the page has gone.
    page.off('requestfinished', weigh)
    const all = await Promise.all(sizes)
    const sum = (wanted: boolean) => all.reduce((s, [is, size]) => s + (is === wanted ? size : 0), 0)
    bytes = { files: sum(false), answers: sum(true) }
    await page.reload()
    warm.push(await firstRow(page))
    await leave()
  }
  return { cold, warm, bytes }
}

function firstRow(page: Awaited<ReturnType<Desk['sit']>>['page']): Promise<number> {
  return page.waitForFunction(() => window.firstRowAt).then((at) => at.jsonValue() as Promise<number>)
}
