-- One row per side of a pair. memory is JSON (TwinMemory): read and written whole, never searched.
create table twin (
    id text primary key, -- <twin>/<side>
    twin text not null,
    side text not null,
    connection text not null,
    state text not null,
    local_instance text,
    local_id text,
    local_key text,
    remote_instance text,
    remote_id text,
    remote_key text,
    sent_event bigint not null,
    received_event bigint not null,
    intent_at timestamptz,
    memory text not null,
    traces integer not null, -- how many rows of trace it has: most have none, and then nobody asks
    version integer not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- At most one live twin per entity, connection and side.
create unique index twin_local on twin (connection, side, local_id)
    where local_id is not null and state in ('SENT', 'CREATING', 'LINKED');
create index twin_remote on twin (connection, side, remote_id);
create index twin_local_key on twin (local_key);
create index twin_remote_key on twin (remote_key);
create index twin_creating on twin (connection, side) where state = 'CREATING';

create table trace (
    twin text not null references twin (id) on delete cascade,
    kind text not null,
    local_id text not null,
    remote_id text not null,
    primary key (twin, kind, local_id)
);
create index trace_remote on trace (twin, kind, remote_id);

-- Messages of a stopped twin in order: the first has the failure, the others wait behind it.
create table parked (
    id text primary key,
    seq bigint generated always as identity,
    twin text not null references twin (id) on delete cascade,
    connection text not null,
    direction text not null,
    message text,
    failure text,
    at timestamptz not null
);
create index parked_twin on parked (twin, seq);
create index parked_connection on parked (connection, seq);

-- Records to append to Kafka, written in the transaction of the change they tell of.
create table outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    key text not null,
    payload text not null,
    at timestamptz not null default now()
);
