-- Notices: known issues and changes, told of in the EHR. One that was withdrawn keeps its row.
create table notices (
  id uuid primary key,
  kind text not null,
  profile_id text not null,
  view_id text,
  title text not null,
  text text not null,
  case_number integer references cases,
  owner text not null,
  until date not null,
  written_on date not null default current_date,
  withdrawn_at timestamptz
);
create index notices_by_until on notices (until) where withdrawn_at is null;

-- The notice that a reporter says is what they met.
alter table reports add column known_as uuid;
create index reports_known_as on reports (known_as) where known_as is not null;
