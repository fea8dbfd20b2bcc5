-- Since when a case has been where it is. Kept beside its state by the database itself, in the one form of instants: it
-- compares as text.
alter table cases
  add column held_since text collate "C" generated always as (state -> 'legs' -> -1 ->> 'startedAt') stored;

-- The numbers of the board are counted from this index alone, without reading a case: what is open, the oldest first.
create index cases_board on cases (received_at, id)
  include (seen_by, shard_key, holder, main_window, category, channel, sp, breached, due_at, sp_breached, sp_due_at, held_since)
  where is_open;

-- What has ended in the last hours.
create index cases_closed on cases (closed_at, id) where closed_at is not null;
