-- how far the log was taken when the index last held all of it
create table index_position (
    topic_partition text   primary key,
    next_offset     bigint not null
);

-- an operator went back from it; it is not built again by itself while the facts stay the same
alter table index_build drop constraint index_build_state_check;
alter table index_build add constraint index_build_state_check
    check (state in ('requested', 'building', 'checking', 'live', 'superseded', 'withdrawn', 'failed'));
