/** Who is shown which places; apart from the endpoints there, which only their own pages need. */
export { seesDisclosures } from '#domain/access/roles.ts'
export { answersForPersons } from '#domain/privacy/legal-hold.ts'
export { overseesSendings } from '#domain/sending/overseeing.ts'
