/**
 * The small tables that every shard has a copy of. Every other table belongs to cases and carries `shard_key`. A
 * name is added here together with the migration that creates it.
 */
export const referenceTables: readonly string[] = [
  'organisations',
  'people',
  'memberships',
  'deputies',
  'sessions',
  'policies',
  'calendars',
  'contact_directory',
  'settings',
  'anchors',
  'invitations',
  'data_keys',
  'former_passwords',
  'second_factors',
  'pending_factors',
  'recovery_codes',
  'half_sessions',
  'try_tallies',
  'known_places',
  'api_keys',
  'identities',
  'sign_on_flights',
  'download_tickets',
  'renewals',
  'verifications',
  'discarded_files',
  'drafts',
  'phrases',
]
