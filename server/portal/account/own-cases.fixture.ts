/** For tests: a customer who is signed in at the website, and what they see of their cases. */
import type { OwnCase } from '#contract/portal/own-cases.ts'
import { type Browser, signedIn } from '../portal-stage.fixture.ts'
import { type Morning, submittedBy } from '../testing/portal-morning.ts'

export const contact = 'someone@example.cn'
/** The desk that takes what comes by the website. */
const desk = 'W-CN-WEB'

type Listed = { readonly cases: readonly OwnCase[]; readonly next: string | null }

export type Mine = {
  readonly own: Browser
  readonly at: Morning['at']
  /** Submitted by somebody who is not signed in. */
  readonly submitted: (body: object) => Promise<string>
  readonly listed: (browser?: Browser, after?: string) => Promise<Listed>
  readonly numbers: (browser?: Browser) => Promise<readonly string[]>
  /** The code of the no that a case is answered with, or that it is shown. */
  readonly said: (number: string, browser?: Browser) => Promise<string>
  readonly moved: (number: string, move: Parameters<Morning['moved']>[1], wish?: object) => Promise<void>
}

/** Signs the customer in. */
export async function signedInOn(it: Morning): Promise<Mine> {
  const own = it.stage.browser()
  await signedIn(it.stage, own, it.server, contact)
  const listed: Mine['listed'] = async (browser = own, after = '') => {
    const answer = await browser.ask('GET', `/api/portal/account/cases${after}`)
    return answer.body as unknown as Listed
  }
  return {
    ...{ own, listed, at: it.at },
    submitted: (body) => submittedBy(it, body),
    numbers: async (browser) => (await listed(browser)).cases.map((one) => one.number),
    said: async (number, browser = own) =>
      (await browser.ask('GET', `/api/portal/account/cases/${number}`)).body.code ?? 'shown',
    moved: (number, move, wish) => it.moved(number, move, desk, wish),
  }
}
