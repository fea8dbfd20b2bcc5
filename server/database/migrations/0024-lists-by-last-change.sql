-- Lists by what happened last. Kept beside the case by the database itself, as what else lies in its state is. The instants
-- of a case are text in one form, which compares as the instants do.
alter table cases
  add column changed_at text collate "C" generated always as (state ->> 'changedAt') stored;
create index cases_changed on cases (changed_at, id);
