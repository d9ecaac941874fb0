-- Personal data is sealed and lives apart from the entries; entries are only ever added.

-- The installation's keys that something here is still wrapped under, by their ids in the key file; the last is current.
create table wrapping_key (
  number integer not null primary key,
  id ${text} not null unique
) ${strict};

create table person (
  id ${text} not null primary key,
  -- how often something was written about the person: who decides on what was read says which turn that was
  turn integer not null check (turn >= 0),
  -- the person's own key, wrapped, and what it seals; nothing of it is left of a person who was erased
  key_id ${text} references wrapping_key (id),
  sealed_key ${bytes},
  sealed ${bytes},
  identity_digest ${bytes} unique,
  check ((key_id is null) = (sealed_key is null)),
  check ((key_id is null) = (sealed is null)),
  check ((key_id is null) = (identity_digest is null))
) ${strict};

create table case_file (
  id ${text} not null primary key,
  person_id ${text} not null references person (id),
  version integer not null check (version >= 0),
  -- the case's own key, wrapped: it seals entries and texts, and goes when the person is erased
  key_id ${text} references wrapping_key (id),
  sealed_key ${bytes},
  -- a keyed mark over the chain heads: a cut tail shows even to a reader of this database alone
  mark ${bytes} not null,
  check ((key_id is null) = (sealed_key is null))
) ${strict};
create index case_file_of_person on case_file (person_id, id);

create table entry (
  case_id ${text} not null references case_file (id),
  position integer not null check (position > 0),
  id ${text} not null,
  chain ${text} not null,
  seq integer not null check (seq > 0),
  recorded_at ${text} not null,
  type ${text} not null,
  bytes ${bytes} not null,
  -- what the hash covers: the chain can be checked without opening the bytes
  commitment ${text} not null,
  hash ${text} not null,
  primary key (case_id, position),
  unique (case_id, id),
  unique (case_id, chain, seq)
) ${strict};

create table text (
  id ${text} not null primary key,
  case_id ${text} not null references case_file (id),
  sealed ${bytes} not null
) ${strict};

-- The read model: what turns on which day. It is rewritten from the entries whenever they change.
create table span (
  case_id ${text} not null references case_file (id),
  number integer not null,
  subject ${text} not null,
  level ${text} not null,
  role ${text},
  district ${text},
  from_day ${text} not null,
  until_day ${text},
  primary key (case_id, number)
) ${strict};
create index span_by_district on span (district, case_id, number, from_day, until_day) where role is not null;

create table idempotency (
  key ${bytes} not null primary key,
  person_id ${text} not null references person (id),
  request_digest ${bytes} not null,
  sealed ${bytes} not null
) ${strict};

-- Who looked at what and who wrote what: one chain for each process and day.
create table access_line (
  chain ${text} not null,
  seq integer not null check (seq > 0),
  person_id ${text},
  line ${text} not null,
  hash ${text} not null,
  primary key (chain, seq)
) ${strict};
create index access_line_about on access_line (person_id, chain, seq) where person_id is not null;

-- Where all chains ended at an instant. The same anchors stand in a file outside.
create table anchor (
  number integer not null primary key check (number > 0),
  text ${text} not null,
  hash ${text} not null
) ${strict};

create table setting (
  name ${text} not null primary key,
  value ${text} not null
) ${strict};
