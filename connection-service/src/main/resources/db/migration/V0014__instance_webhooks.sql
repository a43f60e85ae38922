-- Webhook secrets that were replaced and are taken for a while, as JSON (RetiredSecret[], sealed); and whether the connector looks after the
-- webhooks at the tracker.
alter table instance add column retired_secrets text not null default '[]';
alter table instance add column webhooks_kept boolean not null default false;
