-- Answers under a permalink. Questions are not stored; content is what every request of the permalink gets.
create table kept_answer (
    id            text primary key,
    facts_version text        not null,
    content       bytea       not null,
    kept_at       timestamptz not null
);
