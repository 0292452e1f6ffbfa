-- one row a request to a language model; what it took is the most it may take until its answer is there
create table model_call (
    request           char(64) primary key,
    generation        uuid        not null references generation,
    model             text        not null,
    attempts          integer     not null default 1,
    prompt_tokens     bigint      not null,
    completion_tokens bigint      not null,
    micros            bigint      not null,
    answer            text,
    finish            text check (finish in ('WHOLE', 'CUT', 'WITHHELD')),
    asked_at          timestamptz not null default now(),
    answered_at       timestamptz,
    check ((answer is null) = (finish is null))
);

create index model_call_generation on model_call (generation);
