-- How the file of an import is written, as found or as corrected; its sheets, and the one that is read.

alter table imports add column dialect jsonb;
alter table imports add column sheets jsonb;
alter table imports add column sheet integer not null default 0;
comment on column imports.sheets is 'private';
