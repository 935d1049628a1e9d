-- What the report panel learned to ask: whether it happens often, and the number by which a report about one patient's chart is found.
alter table reports add column happens_often boolean not null default false;
alter table reports add column chart_number text;
create index reports_by_chart_number on reports (chart_number) where chart_number is not null;
