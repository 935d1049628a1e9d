-- Answers to surveys. Who answered, where and when in the week is not known here.
create table survey_answers (
  id uuid primary key,
  pack_id text not null,
  survey_id text not null,
  value smallint not null check (value between 1 and 5),
  week date not null default date_trunc('week', now())::date
);
create index survey_answers_by_week on survey_answers (pack_id, survey_id, week);
