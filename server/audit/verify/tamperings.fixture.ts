const one = (table: string, where = 'true') => `ctid = (select ctid from ${table} where ${where} limit 1)`
/** Each by its table: something changed, something gone, something added; and where the verifier says it is. */
export const tamperings: readonly (readonly [table: string, sql: string])[] = [
  ['cases', `update cases set status = 'closed', holder = null where ${one('cases', 'is_open')}`],
  ['cases', `update cases set state = state || '{"remindCount": 99}' where ${one('cases')}`],
  [
    'cases',
    `update cases set seen_by = seen_by || array['SP-N01'] where ${one('cases', "not seen_by @> '{SP-N01}'")}`,
  ],
  [
    'cases',
    `update cases set due_at = due_at + interval '1 hour' where ${one('cases', "is_open and due_at < 'infinity'")}`,
  ],
  ['cases', `update cases set head = 'x' where ${one('cases')}`],
  [
    'journal',
    `update journal set at = at - interval '1 second' where ${one('journal', "type = 'forwarded'")}`,
  ],
  [
    'journal',
    `update journal set data = data || '{"to": "P-GD"}' where ${one('journal', "type = 'forwarded' and data ->> 'to' <> 'P-GD'")}`,
  ],
  ['journal', `update journal set person = 'someone else' where ${one('journal')}`],
  [
    'journal',
    `update journal set data = jsonb_set(data, '{intake,customer,contact}', '"13900009999"') where ${one('journal', "type = 'submitted'")}`,
  ],
  ['journal', `update journal set hash = '' where ${one('journal', 'seq = 1')}`],
  ['journal', `delete from journal j where ${one('journal', 'seq = 2')}`],
  [
    'journal',
    `update journal set salt = null where ${one('journal', "type = 'submitted' and salt is not null")}`,
  ],
  [
    'journal',
    `update journal set salt = null, data = emptied(type, data) where ${one('journal', "type = 'submitted' and salt is not null")}`,
  ],
  [
    'journal',
    `update journal set data = jsonb_set(data, '{intake,customer,account}', '"put in"') where ${one('journal', "type = 'submitted' and salt is null")}`,
  ],
  ['journal', `update journal set salt = 'x' where ${one('journal', "type = 'submitted' and salt is null")}`],
  ['cases', `update cases set forgotten_at = null where forgotten_at is not null`],
  [
    'cases',
    `update cases set state = jsonb_set(state, '{intake,customer,name}', '"put back"') where forgotten_at is not null`,
  ],
  ['acts', `update acts set what = 'filesForgotten' where what = 'caseForgotten'`],
  ['legal_holds', `update legal_holds set reason = 'another'`],
  ['legal_holds', 'delete from legal_holds'],
  ['earlier_complaints', 'delete from earlier_complaints'],
  ['legs', `update legs set started_at = started_at - interval '1 minute' where ${one('legs', 'no = 1')}`],
  ['legs', `delete from legs where ${one('legs', 'no = 2')}`],
  [
    'clocks',
    `update clocks set verdict = 'met', settled_at = due_at, overrun_seconds = null where ${one('clocks', "verdict = 'breached'")}`,
  ],
  ['clocks', `update clocks set due_at = due_at + interval '1 day' where ${one('clocks')}`],
  [
    'journal',
    `update outbox set organisation = 'P-GD' where ${one('outbox', "seq > 0 and organisation <> 'P-GD'")}`,
  ],
  ['journal', `delete from outbox where ${one('outbox', 'seq > 0')}`],
  ['outbox', `delete from outbox where ${one('outbox', 'seq = 0')}`],
  ['attachments', `update attachments set sha256 = 'x'`],
  ['attachments', 'delete from attachments'],
  ['break_glass', `update break_glass set reason = 'none whatever'`],
  ['break_glass', 'delete from break_glass'],
  ['side_tasks', `update side_tasks set organisation = 'P-GD' where ${one('side_tasks')}`],
  [
    'disclosures',
    `insert into disclosures (shard_key, id, case_id, number, organisation, person, at, cause, fields, version)
     select shard_key, gen_random_uuid(), id, number, 'SP-N01', 'x', now(), 'read', '{account}', 1 from cases limit 1`,
  ],
  ['refused_moves', `update refused_moves set code = 'notHolder'`],
  ['refused_moves', 'delete from refused_moves'],
  [
    'report_lives',
    `update report_lives set content = jsonb_set(content, '{written,conclusion}', '"all is well"')`,
  ],
  ['report_lives', `update report_lives set parts = '[]'`],
  ['reports', `update reports set figures = figures || '{"acceptedCount": 999}'`],
  ['acts', `update acts set person = 'someone else' where ${one('acts')}`],
  ['acts', `update acts set about = '{}' where ${one('acts', "what = 'moveRefused'")}`],
  [
    'acts',
    `delete from acts where ${one('acts', 'seq = 1 and shard_key in (select shard_key from acts where seq = 2)')}`,
  ],
  ['act_chains', `update act_chains set hash = 'x' where ${one('act_chains')}`],
  [
    'organisations',
    `update organisations set status = 'retired' where ${one('organisations', "kind = 'serviceProvider'")}`,
  ],
  [
    'organisations',
    `insert into organisations (id, kind, name, parent, status, created_at, department) values ('D-X', 'department', 'x', 'N-CN', 'active', now(), 'serviceManagement')`,
  ],
  ['people', `update people set login = 'other' where ${one('people')}`],
  ['people', `update people set password_hash = 'x' where ${one('people')}`],
  [
    'memberships',
    `update memberships set roles = array['administrator'] where ${one('memberships', "roles = '{agent}'")}`,
  ],
  ['memberships', `delete from memberships where ${one('memberships')}`],
  [
    'api_keys',
    `insert into api_keys (id, organisation, name, token_hash, scopes, roles, made_by, made_at, expires_at)
     select gen_random_uuid(), 'N-CN', 'planted', 'x', '{cases:read}', '{handler}', id, now(), now() from people limit 1`,
  ],
  [
    'deputies',
    `insert into deputies (id, organisation, absent, deputy, starts_at, ends_at, made_by, made_at)
     select gen_random_uuid(), 'N-CN', min(id::text)::uuid, max(id::text)::uuid, now(), now(), 'x', now() from people`,
  ],
  [
    'identities',
    `insert into identities (person, issuer, subject, linked_at, linked_by)
     select id, 'https://planted.example', 'x', now(), id from people limit 1`,
  ],
  [
    'renewals',
    `insert into renewals (id, person, what, made_by, made_at)
     select gen_random_uuid(), id, 'codes', id, now() from people limit 1`,
  ],
  [
    'mailboxes',
    `insert into mailboxes (id, organisation, channel, address, own_domains, active, made_at)
     values (gen_random_uuid(), 'N-CN', 'siteEmail', 'planted@example.cn', '{}', true, now())`,
  ],
  ['policies', `update policies set content = content || '{"autoCloseDays": 99}'`],
  ['calendars', `update calendars set changed_by = 'someone'`],
  ['contact_directory', `update contact_directory set escalation = 'x' where ${one('contact_directory')}`],
  ['contact_terms', `update contact_terms set holder = 'P-GD' where ${one('contact_terms')}`],
  ['anchors', `update anchors set hash = 'x'`],
  ['anchors', 'delete from anchors'],
]
