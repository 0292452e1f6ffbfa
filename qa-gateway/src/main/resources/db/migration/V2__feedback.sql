-- What people say a question meant, on their own request: the only place where a question is stored.
create table feedback (
    sequence      bigint generated always as identity primary key,
    id            text        not null unique,
    question      text        not null,
    plan          text        not null,
    rejected      text,
    model         text,
    facts_version text        not null,
    given_at      timestamptz not null
);
