create table instance (
    id text primary key,
    uid text not null unique,
    version bigint not null,
    tracker text not null,
    name text not null,
    url text not null,
    credentials text not null,
    webhook_secret text not null,
    account text,
    created_at timestamptz not null,
    verified_at timestamptz
);
create unique index instance_name on instance (lower(name));

create table connection (
    id text primary key,
    version bigint not null,
    name text not null,
    description text not null,
    mode text not null,
    conflicts text not null,
    direction text not null,
    status text not null,
    requested text not null,
    requested_version bigint not null,
    left_instance text not null references instance (id),
    left_project text not null,
    left_rules bigint not null,
    right_instance text not null references instance (id),
    right_project text not null,
    right_rules bigint not null,
    created_at timestamptz not null
);
create unique index connection_name on connection (lower(name));
create index connection_unsettled on connection (id) where status <> requested;

create table rules_version (
    id bigint generated always as identity primary key,
    connection_id text not null references connection (id) on delete cascade,
    side text not null,
    version bigint not null,
    outgoing text not null,
    incoming text not null,
    author text not null,
    note text not null,
    published_at timestamptz not null,
    unique (connection_id, side, version)
);

create table rules_draft (
    id bigint generated always as identity primary key,
    connection_id text not null references connection (id) on delete cascade,
    side text not null,
    outgoing text not null,
    incoming text not null,
    author text not null,
    saved_at timestamptz not null,
    unique (connection_id, side)
);

create table sync_trigger (
    id text primary key,
    connection_id text not null references connection (id) on delete cascade,
    side text not null,
    entity_type text not null,
    query text not null,
    enabled boolean not null,
    notes text not null,
    created_at timestamptz not null
);
create index sync_trigger_connection on sync_trigger (connection_id);

create table outbox (
    id bigint generated always as identity primary key,
    kind text not null,
    topic text not null,
    record_key text not null,
    payload text not null,
    created_at timestamptz not null
);

create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    who text not null,
    action text not null,
    target text not null,
    detail text not null
);

create table event (
    seq bigint generated always as identity primary key,
    message_id text not null unique,
    connection_id text not null,
    direction text not null,
    outcome text not null,
    local_key text,
    remote_key text,
    at timestamptz not null,
    body text not null
);
create index event_connection on event (connection_id, seq);
create index event_local on event (local_key, seq);
create index event_remote on event (remote_key, seq);
create index event_at on event (at);

create table connection_activity (
    connection_id text primary key,
    last_sync timestamptz not null
);
