-- Lists of resolved and ended cases, and of all, in the order of what is due, as lists of open ones always were: what is
-- owed nothing comes last there, so one order serves open cases and the rest. Somebody holds resolved cases too.
drop index cases_open;
create index cases_due on cases (due_at, id);
drop index cases_held;
create index cases_held on cases (holder, due_at, id) where holder is not null;

-- How many are overdue is counted again and again, and they are few of what a desk has.
create index cases_breached on cases (holder, due_at, id) where is_open and breached;

-- Whoever sees few cases finds theirs among a million, open or not.
create index cases_seen on cases using gin (seen_by);
