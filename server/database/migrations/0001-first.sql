-- The backlog's first tables. What grows with use is partitioned by month of receipt (`received_on`, `at`); what must be unique for ever
-- (a report's id, a part's acceptance) stands in small tables that are not.

create table recipient_keys (
  id text primary key,
  -- First day of the month in which the key is handed out.
  month date not null unique,
  public_key text not null,
  -- Null once destroyed: parts sealed to it can no longer be opened by anybody.
  private_key bytea,
  until date not null,
  destroy_on date not null,
  destroyed_at timestamptz
);

create table profiles (
  id text not null,
  version text not null,
  sha256 text not null,
  document text not null,
  loaded_at timestamptz not null default now(),
  primary key (id, version)
);

create table packs (
  id text not null,
  version text not null,
  sha256 text not null,
  document text not null,
  published_at timestamptz not null default now(),
  primary key (id, version)
);

create table channel_packs (
  channel text not null,
  pack_id text not null,
  pack_version text not null,
  primary key (channel, pack_id),
  foreign key (pack_id, pack_version) references packs (id, version)
);

-- An install's place in the order of its changes. Whoever changes something that an install is to hear of holds this row until commit,
-- so that a later number is never visible before an earlier one.
create table installs (
  id uuid primary key,
  change_number bigint not null default 0
);

create sequence case_numbers as integer start 1;

create table cases (
  number integer primary key default nextval('case_numbers'),
  state text not null default 'new',
  classification text,
  owner text,
  due date,
  safety boolean not null default false,
  -- Counts changes, so that a decision on an outdated page is noticed.
  revision integer not null default 1,
  -- Null while it is to be worked on; set by the closing states, and when every reporter has taken the report back.
  closed_at timestamptz,
  withdrawn boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index cases_open on cases (safety desc, number desc) where closed_at is null;
create index cases_closed on cases (safety desc, number desc) where closed_at is not null;

-- What was decided, in order; never changed. An undone decision keeps its row and is named by the row that undid it.
create table decisions (
  id bigint generated always as identity primary key,
  case_number integer not null references cases,
  at timestamptz not null default now(),
  actor text not null,
  state text not null,
  reason text not null,
  classification text,
  owner text,
  due date,
  undoes bigint unique references decisions
);
create index decisions_of_case on decisions (case_number, id desc);

create table report_registry (
  id uuid primary key,
  install uuid not null references installs,
  received_on date not null,
  change_number bigint not null,
  withdrawn boolean not null default false
);
create index report_changes on report_registry (install, change_number);

-- Which case a report belongs to: links are rows, so that joining can be taken back exactly.
create table case_reports (
  report_id uuid primary key references report_registry,
  case_number integer not null references cases,
  linked_at timestamptz not null default now()
);
create index reports_of_case on case_reports (case_number);

-- Each part is accepted once, by the hash of its sealed bytes.
create table accepted_parts (
  report_id uuid not null,
  part text not null,
  digest bytea not null,
  accepted_at timestamptz not null default now(),
  primary key (report_id, part)
);

create table reports (
  received_on date not null,
  id uuid not null,
  received_at timestamptz not null default now(),
  day date,
  minute_of_day smallint,
  profile_id text,
  profile_version text,
  view_id text,
  workflow_id text,
  unit text,
  roles text[],
  scene_state text,
  scene_reason text,
  -- Of the highest words revision so far.
  words_revision smallint not null default 0,
  category text,
  could_harm boolean not null default false,
  withheld boolean not null default false,
  destroyed_at timestamptz,
  destroyed_by text,
  destroy_reason text,
  primary key (received_on, id)
) partition by range (received_on);

-- Capture and words, each encrypted under its report's own key.
create table report_parts (
  received_on date not null,
  report_id uuid not null,
  part text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  primary key (received_on, report_id, part)
) partition by range (received_on);

-- The one place of the keys: deleting a row destroys every copy of that report's content.
create table report_keys (
  report_id uuid primary key references report_registry,
  key bytea not null
);

create table audit (
  at timestamptz not null,
  number bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (at, number)
) partition by range (at);

-- The end of the audit chain; its row lock puts entries in one order.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  hash bytea not null
);
insert into audit_head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The table % is append-only.', tg_table_name;
end
$$;
create trigger audit_is_append_only before update or delete on audit for each row execute function refuse_change();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function refuse_change();
create trigger decisions_are_append_only before update or delete on decisions for each row execute function refuse_change();

-- Makes the monthly partitions that hold the given day.
create function ensure_month_partitions(in_month date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', in_month);
  following date := first + interval '1 month';
  parent text;
begin
  foreach parent in array array['reports', 'report_parts', 'audit'] loop
    execute format(
      'create table if not exists %I partition of %I for values from (%L) to (%L)',
      parent || '_' || to_char(first, 'YYYY_MM'), parent, first, following
    );
  end loop;
end
$$;
