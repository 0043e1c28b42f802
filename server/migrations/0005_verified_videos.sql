-- Whether a video's bytes were looked at and are what was announced. Only such videos are analysed and counted.
alter table videos add column verified boolean not null default false;
update videos set verified = true where status in ('queued', 'processing', 'processed');
