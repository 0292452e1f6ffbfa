-- vectors that an embedding model made, by the SHA-256 of model, dimensions and text; a cache: emptying it costs calls
create table kept_vector (
    content text        primary key,
    vector  bytea       not null,
    used_at timestamptz not null default now()
);

create index kept_vector_used on kept_vector (used_at);

-- model and dimensions of the dense vectors of a build; null without any
alter table question_build add column embedding text;
