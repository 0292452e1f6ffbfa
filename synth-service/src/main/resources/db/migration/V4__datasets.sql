create table dataset (
    id            uuid primary key,
    request_json  text        not null,
    state         text        not null check (state in ('waiting', 'stored', 'completed', 'failed')),
    released_json text,
    reason        text,
    requested_at  timestamptz not null,
    changed_at    timestamptz not null
);

create index open_dataset on dataset (requested_at) where state in ('waiting', 'stored');
