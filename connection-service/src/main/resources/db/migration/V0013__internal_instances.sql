-- Whether the host of an instance may be at a private address. Those of before must be declared so.
alter table instance add column internal boolean not null default false;
