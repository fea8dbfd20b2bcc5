const place = '\0schemas-of-nothing'

/**
 * Stands in the pages for what the contract's schemas are made with. A page reads an endpoint's method and path, and
 * the server is who checks: so schemas are made of nothing there, and what makes them is not carried to the browser.
 */
export function schemasOfNothing() {
  return {
    name: 'schemas-of-nothing',
    enforce: 'pre' as const,
    resolveId: { filter: { id: /^typebox$/ }, handler: () => place },
    load: {
      filter: { id: /^\0schemas-of-nothing$/ },
      handler: () =>
        'const nothing = { properties: {} }\nexport default new Proxy({}, { get: () => () => nothing })',
    },
  }
}
