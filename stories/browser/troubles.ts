import type { Page } from 'playwright-core'

/**
 * Listens to everything that goes wrong in a page: what its console says, scripts that break, requests that fail or are
 * refused, and what its content security policy keeps out. A story says at its end which of it was to be expected.
 */
export async function watched(page: Page): Promise<() => readonly string[]> {
  const heard = new Set<string>()
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
    ),
  )
  page.on('pageerror', (error) => heard.add(`broken: ${error.message}`))
  page.on('console', (message) => {
    const isLoud = message.type() === 'error' || message.type() === 'warning'
    // A refused request is heard of below, with its address.
    if (isLoud && !message.text().startsWith('Failed to load resource')) heard.add(`said: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    // What a page that is left was still reading is cut off, and so is a look-up when somebody types on, and what is
    // said by the way: kept nowhere, or, like a draft, kept in the browser as well.
    const isReading = request.method() === 'GET' || byTheWay.includes(placeOf(request.url()))
    const isLeft = isReading && why === 'net::ERR_ABORTED'
    if (!isLeft) heard.add(`failed: ${request.method()} ${placeOf(request.url())} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() < 400) return
    heard.add(`${response.status()} ${response.request().method()} ${placeOf(response.url())}`)
  })
  return () => [...heard].sort()
}

const byTheWay = [
  '/api/knowledge/search',
  '/api/queue/moves',
  '/api/customers/find',
  '/api/drafts/intake',
  '/api/cases/:number/presence',
  '/api/notices/read',
  '/api/knowledge/suggestions',
  '/api/search',
  '/api/search/suggestions',
  '/api/billing/look-up',
  '/api/cases/:number/billing',
]

/** The path, with the number of a case left out: it is another in every story. */
function placeOf(url: string): string {
  return new URL(url).pathname.replace(/[0-9]{17}/, ':number')
}
