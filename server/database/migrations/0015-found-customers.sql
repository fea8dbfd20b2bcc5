-- A customer who calls is found by the number they call from. How to reach them lies sealed, so beside it stands a keyed
-- digest of it: equal for equal numbers, made by nobody who lacks the keys of the data, and cleared with what it is of.
alter table cases add column contact_token text collate "C";
create index cases_contact on cases (contact_token, received_at) where contact_token is not null;
-- Those that have none yet although they could: taken in before there were any, or with another contact since.
create index cases_without_token on cases (shard_key, id)
  where contact_token is null and state #>> '{intake,customer,contact}' is not null;

-- Accounts by how they begin. Byte by byte: only so is the beginning of a text one piece of the order.
create index cases_account_begins on cases ((account collate "C"), received_at) where account is not null;
