-- Where a report was made, and whether a photograph of the practice environment came with it.
alter table reports add column environment text not null default 'live';
alter table reports add column photograph boolean not null default false;
