-- The beginning of a file is read without unpacking all of it.

alter table import_chunks alter column bytes set storage external;
