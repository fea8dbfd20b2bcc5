-- What cases are found by: for each case and each side of it (the operator, and every SP that has to do with it) the
-- texts that this side reads, and the words in them. Made after the fact from the journal and the row of the case.
create table case_texts (
  shard_key int not null,
  case_id uuid not null,
  -- 'operator', or the SP whose reading this is.
  side text collate "C" not null,
  -- As which version of the case it was made.
  version int not null,
  received_at timestamptz not null,
  -- The organisations of this side that see the case; '*' stands in every row, for the system itself.
  readers text[] not null,
  -- As texts are compared (domain/search/canonical.ts), one line for each.
  body text not null,
  -- Pairs of Chinese characters and words, made in the programs, so that no locale and no extension has a say in it.
  words tsvector not null,
  primary key (shard_key, case_id, side),
  foreign key (shard_key, case_id) references cases (shard_key, id)
) with (fillfactor = 80);
-- Words and readers in one index: what many cases say and few may be read of costs what the fewer cost. What waits to be
-- put into it is read through by every search, so that little may wait (kB).
create index case_texts_words on case_texts using gin (words, readers) with (gin_pending_list_limit = 512);
-- The newest first: a word that stands in many cases is found by walking.
create index case_texts_newest on case_texts (received_at desc, case_id desc);

-- A policy is asked before any condition that could tell what it hides, and whether a word stands in a text can. So what
-- is looked for is part of the policy itself: nobody gets a text that does not say what they look for in it, only texts
-- that they may read are looked at, and the index serves both. The system writes, and finds every row by its key.
alter table case_texts enable row level security;
alter table case_texts force row level security;
create policy case_texts_found on case_texts for select using (
  words @@ (case when current_setting('beichen.person', true) = 'system' then '!''_'''
    else nullif(current_setting('beichen.sought', true), '') end)::tsquery
  and readers @> array[case when current_setting('beichen.person', true) = 'system' then '*'
    else current_setting('beichen.acting', true) end]);
create policy case_texts_written on case_texts for insert with check (current_setting('beichen.person', true) = 'system');
create policy case_texts_again on case_texts for update using (current_setting('beichen.person', true) = 'system');
create policy case_texts_gone on case_texts for delete using (current_setting('beichen.person', true) = 'system');

-- Up to which change cases can be found by their texts. Whoever holds the row indexes; it begins before everything.
create table search_marks (
  name text primary key,
  up_to text collate "C" not null
);
insert into search_marks (name, up_to) values ('texts', '');
