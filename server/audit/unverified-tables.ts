/** Tables that are no history: why nothing is proved of each. Every other table is proved by `beichen verify-audit`. */
export const unverifiedTables: Readonly<Record<string, string>> = {
  act_chains: 'the ends of the chains; compared with the acts themselves',
  case_number_blocks: 'counters; a number that was given out is in the journal of its case',
  commands: 'the first answers to requests, kept for thirty days; what they did is in the journal',
  schema_migrations:
    'what the programs did to the schema; each file is compared with its digest at every start',
  contact_reminders: 'who was reminded of which contacts; it follows from when those were verified',
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
  file_works:
    'how far the programs have come with a file; that one was found to do harm, and who was given which, are acts',
  discarded_files: 'names of files that are to be taken off the disk; that they go is an act',
  pending_factors: 'a second factor that is being set up and counts for nothing yet',
  verifications: 'what proving the history came to; asking for it and what came out are acts',
  desk_marks: 'when somebody was last at their desk and how far they have read; it changes nothing of a case',
  read_notices: 'which notices somebody has read',
  sendings:
    'what goes out and how it went; the words are in the journal, and sending again and giving up are acts',
  portal_codes: 'minutes of waiting for a customer to type the code that was sent to them',
  portal_sessions: 'which browser is at which case for half an hour; what is done there is in the journal',
  case_facts: 'sums over cases, made from the journal; `beichen facts rebuild` proves them',
  sp_facts: 'the same, of the part of SPs',
  leg_facts: 'the same, of the time in which organisations held cases',
  counted_cases: 'with what each case stands in these sums; made from the same',
  report_notices: 'what organisations were told of reports; handing in and returning them are acts',
  fact_marks: 'up to which change cases were counted',
  portal_accounts:
    'what customers want kept of themselves; it shows nothing that a code to the same telephone would not, and making and deleting one are acts',
  sending_marks: 'how far it was looked for what must go out',
  mentions: 'who was named in an entry; made from the entry itself, which is in the journal',
  watches: 'which cases somebody keeps an eye on; it gives no right to see them',
  notice_wishes: 'what somebody wants to be told of',
  first_steps: 'what somebody has done for the first time; what they did is in the journal',
  drafts: 'what somebody has typed and not sent; it has no effect before it is sent',
  queue_views: 'how lists are looked at; they give no right, and changing a shared one is an act',
  phrases:
    'sentences that are said often; they do nothing by themselves, and changing a shared one is an act',
  phrase_uses: 'how often they were used; a convenience',
  macros:
    'moves that are made together often; each is a move of its own when made, and changing a shared macro is an act',
  macro_uses: 'how often they were used; a convenience',
  mails:
    'what came in, raw and until it is forgotten; what it came to is in the journal, and what people decide of it is an act',
  mailbox_looks: 'how the last look into a mailbox went; a convenience',
  view_choices: 'which lists somebody has at hand; a convenience',
  article_search: 'made from the versions of articles, which are proved; it finds them',
  article_grams: 'how many articles hold each word; made from the same',
  article_counts: 'how often an article was of use; nothing follows from it',
  article_uses: 'which article an answer was made from; the answer itself is in the journal',
  calls:
    'what switches said of calls, and their numbers as long as those are kept; what came of a call in a case is in the journal',
  call_cases: 'which calls a case was spoken of in; what was done then is in the journal',
  extensions: 'at which telephone somebody sits; it gives no right',
  piles:
    'forms that wait to become cases; what they came to is in the receipt and in the journals of the cases',
  pile_forms: 'the same, row by row',
  try_tallies: 'failed tries, forgotten after a while',
  known_places: 'browsers and addresses that are known; a convenience',
}
