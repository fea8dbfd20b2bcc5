-- Whoever has left keeps their name in what they did, and nothing else.
alter table people add column left_at timestamptz;

-- For the time of an absence somebody else has the seat as well.
create table deputies (
  id uuid primary key,
  organisation text not null references organisations (id),
  absent uuid not null references people (id),
  deputy uuid not null references people (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  made_by text not null,
  made_at timestamptz not null,
  check (absent <> deputy),
  check (starts_at <= ends_at)
);
create index deputies_deputy on deputies (deputy);
create index deputies_organisation on deputies (organisation, ends_at);

-- Who may act for which organisation, and as what: their own seats, and those they keep for somebody who is absent.
-- What governs others does not pass (domain/access/deputising.ts). A retired organisation has no seats.
create function seats_at(instant timestamptz) returns table (person uuid, organisation text, roles text[])
language sql stable as $$
  select s.person, s.organisation, array_agg(distinct s.role order by s.role)
  from (
    select m.person, m.organisation, unnest(m.roles) as role from memberships m
    union all
    select d.deputy, d.organisation, r.role from deputies d
    join memberships m on m.person = d.absent and m.organisation = d.organisation
    cross join unnest(m.roles) as r (role)
    where d.starts_at <= instant and d.ends_at > instant
      and r.role in ('agent', 'handler', 'supervisor', 'unitHead', 'spStaff')
  ) s
  where exists (select from organisations o where o.id = s.organisation and o.status <> 'retired')
  group by s.person, s.organisation
$$;
