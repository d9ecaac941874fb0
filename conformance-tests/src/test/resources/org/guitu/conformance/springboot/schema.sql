-- One row a case, with its file in one column. No state, no term, no deadline: those are read.
create table if not exists person (
  id text primary key,
  identity_number text not null unique,
  name text not null,
  phone text,
  address text
);
create table if not exists dossier (
  id text primary key,
  person_id text not null references person (id),
  version integer not null,
  file blob not null
);
create index if not exists dossier_of_person on dossier (person_id);
create table if not exists words (
  id text primary key,
  dossier_id text not null references dossier (id),
  text text not null
);
create table if not exists first_answer (
  actor text not null,
  idempotency_key text not null,
  request text not null,
  status integer not null,
  body text not null,
  primary key (actor, idempotency_key)
);
