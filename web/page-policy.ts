/** The number of this very page: styles that carry it may be written into the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce || undefined

type Policies = {
  readonly createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => unknown
}

/** Lives within the content security policy of the page (server/http/content-policy.ts). */
export function keepPagePolicy(): void {
  guardMarkup()
  if (nonce !== undefined) numberStyles(nonce)
}

/**
 * Text that is handed to the browser as markup may hold no tag: style sheets go through, elements do not. Browsers that
 * know trusted types ask here each time.
 */
function guardMarkup(): void {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('markup is not taken from text')
      return text
    },
  })
}

/**
 * Style elements that a script makes carry the number. Ant Design can be told it, but some of its parts (scroll bars,
 * dialogs) do not ask. It opens nothing: styles that come as markup, which is what the policy is against, have none.
 */
function numberStyles(number: string): void {
  const create = document.createElement
  const numbered = (...asked: Parameters<typeof create>) => {
    const made = create.apply(document, asked)
    if (made instanceof HTMLStyleElement) made.nonce = number
    return made
  }
  document.createElement = numbered as typeof create
}
