-- Customers with an account of the website. They prove a telephone or a mail address by a code; that makes the account.
create table portal_accounts (
  id uuid primary key,
  -- Keyed, as beside cases: by it the account is found again, and never what it was made of.
  contact_token text collate "C" not null unique,
  -- Sealed: what was proved, and what the customer wants kept of themselves.
  contact text not null,
  kept text not null,
  made_at timestamptz not null,
  -- When somebody last came in: what nobody uses is not kept for ever.
  used_at timestamptz not null
);
create index portal_accounts_used on portal_accounts (used_at);

-- A code is for a case or for an account, and a session is at the one or at the other.
alter table portal_codes add column contact text;
alter table portal_codes add check (number is null or contact is null);
alter table portal_sessions alter column number drop not null;
alter table portal_sessions add column account uuid references portal_accounts (id) on delete cascade;
alter table portal_sessions add check ((number is null) <> (account is null));
create index portal_sessions_account on portal_sessions (account) where account is not null;

-- Whoever left a mail address and a telephone is found by either: the token of a contact is that of its first way, and
-- beside it stands that of the telephone. Empty: there is none. Null: it was not looked for yet.
alter table cases add column telephone_token text collate "C";
create index cases_telephone on cases (telephone_token, received_at) where telephone_token <> '';
drop index cases_without_token;
create index cases_without_token on cases (shard_key, id)
  where (contact_token is null or telephone_token is null) and state #>> '{intake,customer,contact}' is not null;

-- Codes for accounts belong to no case, so that nothing takes them along: they go by themselves, a day later.
select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);
create index sendings_codes on sendings (made_at) where case_id is null and template = 'signInCode';
create policy sendings_codes_forgotten on sendings for delete using (case_id is null and template = 'signInCode');
create function forget_codes(before timestamptz) returns int
language plpgsql security definer set search_path from current as $codes$
declare
  gone int;
begin
  delete from sendings s where s.case_id is null and s.template = 'signInCode' and s.made_at < before;
  get diagnostics gone = row_count;
  return gone;
end
$codes$;
revoke all on function forget_codes(timestamptz) from public;
