-- What is answered to questions: articles with their versions. A version that was published is never changed again.
create table articles (
  id uuid primary key,
  -- The province that it holds for; null: the nation.
  province_code int,
  organisation text not null references organisations (id),
  published int,
  review_due_at timestamptz,
  taken_down_at timestamptz,
  because text,
  made_at timestamptz not null,
  check ((published is null) or (review_due_at is not null))
);
create index articles_review on articles (review_due_at) where published is not null and taken_down_at is null;

create table article_versions (
  article uuid not null references articles (id),
  no int not null check (no > 0),
  is_now text not null check (is_now in ('draft', 'proposed', 'published')),
  topic text not null,
  categories text[] not null,
  audience text not null check (audience in ('internal', 'partner', 'public')),
  title text not null,
  answer text not null,
  details text not null,
  writers uuid[] not null,
  written_at timestamptz not null,
  returned_because text,
  approved_by uuid,
  approved_at timestamptz,
  primary key (article, no),
  check ((is_now = 'published') = (approved_at is not null))
);
-- One version at most is being worked on.
create unique index article_versions_open on article_versions (article) where is_now <> 'published';

create function keep_published_versions() returns trigger
language plpgsql as $keep$
begin
  raise exception 'a version that was published is not changed';
end
$keep$;
create trigger article_versions_kept before update or delete on article_versions
  for each row when (old.is_now = 'published') execute function keep_published_versions();

-- What published articles are found by: each two characters of Chinese that stand together, and words. Made from the
-- version that is read, in the programs, so that no locale and no extension has a say in it.
create table article_search (
  article uuid primary key references articles (id),
  version int not null,
  province_code int,
  audience text not null,
  topic text not null,
  categories text[] not null,
  review_due_at timestamptz not null,
  published_at timestamptz not null,
  title_grams text[] not null,
  grams text[] not null
);
create index article_search_grams on article_search using gin (grams);
create index article_search_newest on article_search (published_at desc, article);
-- How many of them hold each.
create table article_grams (
  gram text primary key,
  articles int not null
);

create table article_counts (
  article uuid not null references articles (id),
  version int not null,
  used int not null default 0,
  answered int not null default 0,
  primary key (article, version)
);

-- Which version of an article an answer in a case was made from, and whether it answered.
create table article_uses (
  shard_key int not null,
  case_id uuid not null,
  article uuid not null references articles (id),
  version int not null,
  way text not null check (way in ('used', 'answered')),
  person text not null,
  organisation text not null,
  at timestamptz not null,
  primary key (shard_key, case_id, article, version, way),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);
alter table article_uses enable row level security;
alter table article_uses force row level security;
create policy article_uses_seen on article_uses for select using (exists (
  select from cases c where c.shard_key = article_uses.shard_key and c.id = article_uses.case_id));
create policy article_uses_made on article_uses for insert with check (exists (
  select from cases c where c.shard_key = article_uses.shard_key and c.id = article_uses.case_id));
