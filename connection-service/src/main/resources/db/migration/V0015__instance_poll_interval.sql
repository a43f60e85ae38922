-- Seconds between two polls of an instance; 0 for none.
alter table instance add column poll_seconds bigint not null default 60;
