-- Who a customer is and how to reach them is sealed with keys of the data, which lie here sealed with the key of the
-- installation. So that key can be changed without touching a single case.
create table data_keys (
  id text primary key,
  sealed text not null,
  made_at timestamptz not null
);
