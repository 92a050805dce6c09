-- The books of the stand-in bureau. Times are milliseconds since 1970, UTC.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;

CREATE TABLE IF NOT EXISTS person (
  number TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  lost INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS licence (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  in_charge TEXT NOT NULL,
  version TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  entity_type TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  person TEXT NOT NULL,
  capital TEXT NOT NULL,
  place TEXT NOT NULL,
  scope TEXT NOT NULL,
  established TEXT NOT NULL,
  term TEXT NOT NULL,
  registry TEXT NOT NULL,
  issued TEXT NOT NULL,
  qr TEXT NOT NULL,
  original TEXT NOT NULL,
  duplicate TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS licence_in_charge ON licence (in_charge, position);

-- Who else may act for a firm, by the numbers of both.
CREATE TABLE IF NOT EXISTS authorised (
  code TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (code, person)
);

CREATE TABLE IF NOT EXISTS policy (
  service TEXT PRIMARY KEY,
  ways TEXT NOT NULL,
  cards TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS identity (
  token TEXT PRIMARY KEY,
  terminal TEXT NOT NULL,
  number TEXT NOT NULL,
  expires INTEGER NOT NULL
);

-- What a token is good for beside its number.
CREATE TABLE IF NOT EXISTS recognised (
  token TEXT PRIMARY KEY,
  service TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS recognition (
  terminal TEXT NOT NULL,
  key TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (terminal, key)
);

CREATE TABLE IF NOT EXISTS phone_session (
  terminal TEXT NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  service TEXT NOT NULL,
  way TEXT NOT NULL,
  check_number TEXT NOT NULL,
  state TEXT NOT NULL,
  expires INTEGER NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (terminal, id)
);

-- By whose word somebody was recognised, or not.
CREATE TABLE IF NOT EXISTS vouching (
  terminal TEXT NOT NULL,
  id TEXT NOT NULL,
  service TEXT NOT NULL,
  number TEXT NOT NULL,
  staff TEXT NOT NULL,
  grounds TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (terminal, id)
);

CREATE TABLE IF NOT EXISTS permit (
  terminal TEXT NOT NULL,
  request_id TEXT NOT NULL,
  permit_id TEXT UNIQUE,
  refused TEXT NOT NULL,
  licence_id TEXT NOT NULL,
  licence_version TEXT NOT NULL,
  copy TEXT NOT NULL,
  at INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (terminal, request_id)
);

CREATE INDEX IF NOT EXISTS permit_licence ON permit (licence_id, copy);

CREATE TABLE IF NOT EXISTS report (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  permit_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  job_name TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL,
  times INTEGER NOT NULL,
  UNIQUE (permit_id, outcome)
);

CREATE TABLE IF NOT EXISTS journal_head (
  terminal TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS alert (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  terminal TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  fields TEXT NOT NULL,
  times INTEGER NOT NULL,
  acknowledged INTEGER NOT NULL DEFAULT 0,
  UNIQUE (terminal, id)
);

CREATE TABLE IF NOT EXISTS day_register (
  terminal TEXT NOT NULL,
  day TEXT NOT NULL,
  balances INTEGER NOT NULL,
  content TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (terminal, day)
);

CREATE TABLE IF NOT EXISTS readiness (
  terminal TEXT NOT NULL,
  day TEXT NOT NULL,
  light TEXT NOT NULL,
  report TEXT NOT NULL,
  pdf TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (terminal, day)
);

-- Terminals that have told everything and may be wiped, and since when.
CREATE TABLE IF NOT EXISTS retired (
  terminal TEXT PRIMARY KEY,
  at INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS notice (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  terminal TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  fields TEXT NOT NULL,
  times INTEGER NOT NULL,
  UNIQUE (terminal, id)
);

CREATE TABLE IF NOT EXISTS property (
  unit TEXT NOT NULL,
  position INTEGER NOT NULL,
  person TEXT NOT NULL,
  standing TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (unit, person)
);

CREATE INDEX IF NOT EXISTS property_person ON property (person, position);

CREATE TABLE IF NOT EXISTS application (
  number TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  answer TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS property_query (
  terminal TEXT NOT NULL,
  query_id TEXT NOT NULL,
  person TEXT NOT NULL,
  purpose TEXT NOT NULL,
  statement TEXT NOT NULL,
  at INTEGER NOT NULL,
  number TEXT NOT NULL,
  code TEXT UNIQUE,
  answer TEXT NOT NULL,
  PRIMARY KEY (terminal, query_id)
);

CREATE TABLE IF NOT EXISTS seal (
  number TEXT NOT NULL,
  digest TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (number, digest)
);

CREATE TABLE IF NOT EXISTS document (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  period TEXT NOT NULL,
  issued TEXT NOT NULL,
  rows TEXT NOT NULL,
  flaw TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS sent_document (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS enrolment_code (
  code TEXT PRIMARY KEY,
  terminal TEXT NOT NULL,
  by_hand INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  request TEXT
);

CREATE TABLE IF NOT EXISTS enrolment (
  terminal TEXT NOT NULL,
  id TEXT NOT NULL,
  request TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT,
  PRIMARY KEY (terminal, id)
);
