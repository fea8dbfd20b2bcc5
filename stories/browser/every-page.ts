import type { Page } from 'playwright-core'
import { barriersOn, coloursOn } from './axe.ts'
import { misfitsOn } from './fit.ts'
import { dataOf, foreignWordsOn } from './foreign-words.ts'

/** Where somebody with every role at a window, and at the national centre, sees a page as it is meant. */
export const atWindow =
  '/ /queue /search /cases/$number /intake /mail /board /board/sps /wall /knowledge /reports /reports/$report /directory /policy /network /disclosures /audit /sendings /account'.split(
    ' ',
  )
export const atCentre =
  '/persons /reports/month/$period /knowledge/new /knowledge/$article /knowledge/$article/edit'.split(' ')
/** What is shown at a hall, where forms are filled in on paper. */
export const atHall = '/paper /paper/$pile /paper/$pile/receipt'.split(' ')
/** What is shown to whoever has not signed in. */
export const atDoor = '/sign-in /sign-in/single-sign-on /first-run /invitation'.split(' ')

const desk = { width: 1440, height: 900 }
const narrowDesk = { width: 1280, height: 800 }
const telephone = { width: 390, height: 844 }

/** Looks at a page in every way it can be looked at; says what is wrong with it. */
export async function faultsOf(page: Page, path: string, language: string): Promise<readonly string[]> {
  const found: string[] = []
  const note = (how: string, faults: readonly string[]) =>
    found.push(...faults.map((fault) => `${path} ${how}: ${fault}`))
  const data = dataOf(page)
  await open(page, path, language)
  const rail = page.locator('.rail')
  const hasRail = (await rail.count()) > 0
  note('light', await barriersOn(page))
  note('1440', [...(await misfitsOn(page)), ...(await foreignWordsOn(page, language, await data()))])
  for (const size of [narrowDesk, telephone]) {
    await resize(page, size)
    note(String(size.width), await misfitsOn(page))
  }
  note('390', [...(await barriersOn(page)), ...(await foreignWordsOn(page, language, await data()))])
  // Last, because the next page is opened in the first look by itself: every turn draws the whole page again.
  await resize(page, desk)
  if (hasRail) await rail.waitFor()
  for (const look of ['dark', 'contrast'] as const) {
    await turn(page, look)
    note(look, await coloursOn(page, look === 'contrast'))
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  note('contrast at night', await coloursOn(page, true))
  return found
}

/** Opens a page as it is in a browser where nobody has chosen anything but the language. */
export async function open(page: Page, path: string, language: string): Promise<void> {
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light' })
  if (page.url() === 'about:blank') await page.goto('/sign-in')
  await page.evaluate((spoken) => {
    localStorage.clear()
    localStorage.setItem('beichen.language', spoken)
    localStorage.setItem('beichen.look', 'light')
  }, language)
  await page.goto(path)
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  await settled(page)
}

/** Chooses a look as another window does it, without asking for the page again. */
export async function turn(page: Page, look: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('beichen.look', chosen)
    dispatchEvent(new StorageEvent('storage'))
  }, look)
  await settled(page)
}

/** Makes the screen as large as that; where there is no room for the rail, it is gone. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.waitForFunction(() => innerWidth >= 992 || document.querySelector('.rail') === null)
  await settled(page)
}

/** Until nothing is on its way and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const coming = document.querySelector('.ant-skeleton, .ant-spin-spinning')
    const isPassing = (one: Animation) => one.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY
    return (
      coming === null &&
      document.getAnimations().every((one) => one.playState !== 'running' || !isPassing(one))
    )
  })
}
