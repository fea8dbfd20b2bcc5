/** What may be asked for without signing in. Whoever adds a line here opens a door to everybody: it is to be seen in review. */
export const anonymous: readonly string[] = [
  'GET /api/first-run',
  'POST /api/first-run',
  'POST /api/session',
  'POST /api/session/code',
  'POST /api/invitations',
  // By an address of 256 bits that somebody who may was given, good once and for a minute.
  'GET /api/files/:ticket',
  'GET /api/single-sign-on',
  'POST /api/single-sign-on',
  'PUT /api/single-sign-on',
  // The window at the website: customers are nobody here. What concerns a case wants a code that reached its customer.
  'GET /api/portal',
  'POST /api/portal/articles',
  'POST /api/portal/cases',
  'POST /api/portal/codes',
  'POST /api/portal/session',
  'DELETE /api/portal/session',
  'GET /api/portal/case',
  // What the website publishes of how customers reach SPs and units; nothing of people.
  'GET /api/portal/contacts',
  'POST /api/portal/case/:move',
  'POST /api/portal/case/files',
  // Customers with an account: a code that reached a telephone or mail address is theirs, and a cookie of the website.
  'POST /api/portal/account/codes',
  'POST /api/portal/account/session',
  'GET /api/portal/account',
  'PUT /api/portal/account',
  'DELETE /api/portal/account',
  'DELETE /api/portal/account/session',
  'DELETE /api/portal/account/sessions',
  'GET /api/portal/account/cases',
  'GET /api/portal/account/cases/:number',
  'POST /api/portal/account/cases/:number/moves/:move',
  'POST /api/portal/account/cases/:number/files',
]

/** Beside the contract: the pages, which hold no data, and the description of the API with what shows it. */
export const anonymousPages: readonly string[] = [
  'GET /',
  'GET /index.html',
  // The built files of the pages; any other address is a page, which says itself that it is none.
  'GET /*',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/docs/',
  'GET /api/docs/json',
  'GET /api/docs/yaml',
  'GET /api/docs/static/index.html',
  'GET /api/docs/static/swagger-initializer.js',
  'GET /api/docs/*',
]
