-- Mapping tables of a side as JSON (MappingTables): read and written whole.
create table side_mapping (
    id bigint generated always as identity primary key,
    connection_id text not null references connection (id) on delete cascade,
    side text not null,
    tables text not null,
    unique (connection_id, side)
);
