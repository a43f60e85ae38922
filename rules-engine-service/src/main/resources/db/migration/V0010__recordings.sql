-- Runs of scripts with all they depended on (Recording as JSON), to be run again. Kept for a while, a bounded number per side.
create table recording (
    id text primary key, -- <twin>/<side>/<direction>/<event>
    connection text not null,
    side text not null,
    direction text not null,
    at timestamptz not null,
    body text not null
);
create index recording_newest on recording (connection, side, direction, at desc);
create index recording_at on recording (at);
