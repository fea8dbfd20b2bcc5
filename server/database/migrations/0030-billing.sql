-- How the billing of a province is reached. Whether it is interconnected is said of the province itself.
create table billing_connectors (
  organisation text primary key references organisations (id),
  base_url text,
  -- Sealed with the key of the installation; null: none is shown.
  token text,
  guide text,
  changed_at timestamptz not null,
  check (token is null or base_url is not null)
);

-- Somebody of the operator was shown what billing says of the customer of a case.
alter table disclosures drop constraint disclosures_cause_check;
alter table disclosures add constraint disclosures_cause_check
  check (cause in ('read', 'revealed', 'exported', 'billing'));
alter table disclosures drop constraint disclosures_check;
alter table disclosures add constraint disclosures_check check ((reason is not null) = (cause in ('revealed', 'exported')));
