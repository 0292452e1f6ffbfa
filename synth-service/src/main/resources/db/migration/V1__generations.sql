create table generation (
    id                uuid primary key,
    order_json        text        not null,
    facts_version     text        not null,
    generator_version text        not null,
    state             text        not null check (state in ('waiting', 'running', 'paused', 'completed', 'failed', 'cancelled')),
    reason            text,
    draws             bigint      not null default 0,
    pairs             bigint      not null default 0,
    rejected          text        not null default '{}',
    requested_at      timestamptz not null,
    changed_at        timestamptz not null
);

create index open_generation on generation (requested_at) where state in ('waiting', 'running');
