/** Tables that are no history: why nothing is proved of each. Every other table is proved by `beichen verify-audit`. */
export const unverifiedTables: Readonly<Record<string, string>> = {
  act_chains: 'the ends of the chains; compared with the acts themselves',
  case_number_blocks: 'counters; a number that was given out is in the journal of its case',
  commands: 'the first answers to requests, kept for thirty days; what they did is in the journal',
  schema_migrations:
    'what the programs did to the schema; each file is compared with its digest at every start',
  settings: 'technical notes of the programs; no rights and no rules of the business',
  sessions:
    'who is signed in at present; entering is an act, and a session gives no right that a membership does not',
  former_passwords: 'digests of passwords that may not be used again; they open nothing',
  recovery_codes: 'digests of codes for one use; making new ones is an act',
  data_keys: 'keys, sealed; one that was changed opens nothing any more',
  invitations: 'links that were not used yet; making and using one are acts',
  half_sessions: 'minutes of waiting for a code',
  sign_on_flights: 'minutes of waiting for somebody to come back from the provider of single sign-on',
  download_tickets: 'addresses of files for one time and a minute; giving a file out is an act',
  discarded_files: 'names of files that are to be taken off the disk; that they go is an act',
  pending_factors: 'a second factor that is being set up and counts for nothing yet',
  verifications: 'what proving the history came to; asking for it and what came out are acts',
  drafts: 'what somebody has typed and not sent; it has no effect before it is sent',
  queue_views: 'how lists are looked at; they give no right, and changing a shared one is an act',
  view_choices: 'which lists somebody has at hand; a convenience',
  try_tallies: 'failed tries, forgotten after a while',
  known_places: 'browsers and addresses that are known; a convenience',
}
