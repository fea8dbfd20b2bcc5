-- A batch of rings is of one shard, so what is due is looked up by shard, each batch from where the last one ended.
create index cases_ring_by_shard on cases (shard_key, next_ring_at, id) where next_ring_at is not null;
drop index cases_ring;
