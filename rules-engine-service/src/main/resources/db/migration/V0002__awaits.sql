-- Id of the remote entity that must have a twin on this side before the message can be applied: waiting, not an error.
alter table parked add column awaits text;
create index parked_awaits on parked (connection, awaits) where awaits is not null;
