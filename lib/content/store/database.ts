import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'

/** Raised by one whenever tables or compiled documents change shape: the store is then made anew. */
const STORE_VERSION = 10

const SCHEMA = `
  -- The slim index: what lists and addresses need of every document.
  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    section TEXT NOT NULL,
    collection TEXT,
    published_at INTEGER,
    rank INTEGER NOT NULL,
    featured INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    article_slug TEXT,
    card TEXT NOT NULL,
    -- Its number in the search index, once it is there.
    search_id INTEGER UNIQUE,
    UNIQUE (kind, slug)
  );
  -- Lists are read from these indexes alone, until the few rows they show are known.
  CREATE INDEX document_by_time ON document (published_at DESC, rank, slug, state, article_slug);
  CREATE INDEX document_by_section
    ON document (section, published_at DESC, rank, slug, state, article_slug);
  CREATE INDEX document_by_kind ON document (kind, published_at DESC, rank, slug);
  CREATE INDEX document_by_collection ON document (collection, rank, slug);
  CREATE INDEX document_featured ON document (published_at DESC, rank, slug) WHERE featured = 1;
  CREATE INDEX document_leading ON document (published_at)
    WHERE article_slug IS NOT NULL AND published_at IS NOT NULL;
  -- How many documents the lists by time have of each day (UTC, days since 1970), of each section and
  -- of all ('' as section); without headlines that lead to an article. See listed.ts.
  CREATE TABLE day_count (
    section TEXT NOT NULL,
    day INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (section, day)
  ) WITHOUT ROWID;
  CREATE TRIGGER document_comes AFTER INSERT ON document
    WHEN new.state = 'public' AND new.published_at IS NOT NULL AND new.article_slug IS NULL
  BEGIN
    INSERT INTO day_count VALUES
      (new.section, new.published_at / 86400000, 1), ('', new.published_at / 86400000, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER document_goes AFTER DELETE ON document
    WHEN old.state = 'public' AND old.published_at IS NOT NULL AND old.article_slug IS NULL
  BEGIN
    UPDATE day_count SET count = count - 1
      WHERE section IN (old.section, '') AND day = old.published_at / 86400000;
  END;
  -- One record per document: its body and everything a page of its own shows.
  CREATE TABLE record (
    document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    json TEXT NOT NULL
  );
  -- Slugs a document had before.
  CREATE TABLE former_slug (
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, slug, document)
  );
  CREATE INDEX former_slug_by_document ON former_slug (document);
  -- A topic's documents, newest first.
  CREATE TABLE topic (
    slug TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    PRIMARY KEY (slug, published_at DESC, document)
  ) WITHOUT ROWID;
  CREATE INDEX topic_by_document ON topic (document);
  -- The search index (lib/content/search): folded words, exact words, the section, and folded and
  -- exact words of the title once more. It keeps no text.
  CREATE VIRTUAL TABLE search_title USING fts5 (
    f, x, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
  );
  CREATE VIRTUAL TABLE search_text USING fts5 (
    f, x, s, tf, tx, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );
  CREATE INDEX document_to_index ON document (published_at DESC)
    WHERE search_id IS NULL AND state = 'public' AND article_slug IS NULL;
  CREATE TRIGGER document_is_forgotten AFTER DELETE ON document WHEN old.search_id IS NOT NULL
  BEGIN
    DELETE FROM search_title WHERE rowid = old.search_id;
    DELETE FROM search_text WHERE rowid = old.search_id;
  END;
  -- One row: a word that changes with every change of the content.
  CREATE TABLE version (word TEXT NOT NULL);
  INSERT INTO version VALUES ('');
`

export type Store = Database.Database

/**
 * Opens a store for writing, making it when it is missing, of another version, or damaged: all of
 * it can be compiled again from the content. Takes the file's absolute path. Only a `thorough` look
 * finds all damage; it reads the whole file, so its cost grows with the archive.
 */
export function openStoreForWriting(file: string, thorough: boolean): Store {
  mkdirSync(path.dirname(file), { recursive: true })
  const existing = tryOpen(file, thorough)
  if (existing) return existing
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
  const store = new Database(file)
  store.exec('PRAGMA journal_mode = WAL')
  store.transaction(() => {
    store.exec(SCHEMA)
    store.exec(`PRAGMA user_version = ${STORE_VERSION}`)
  })()
  return withPragmas(store)
}

/** Opens a store that must exist. Throws when it does not, or is of another version. */
export function openStoreForReading(file: string): Store {
  // libsql makes a file that is missing, whatever it is told.
  if (!existsSync(file)) throw new Error(`there is no content store at ${file}`)
  const store = new Database(file)
  if (versionOf(store) !== STORE_VERSION)
    throw new Error(`content store ${file} is of another version`)
  return withPragmas(store)
}

function tryOpen(file: string, thorough: boolean): Store | undefined {
  if (!existsSync(file)) return undefined
  try {
    const store = new Database(file)
    if (versionOf(store) === STORE_VERSION && (!thorough || isWhole(store)))
      return withPragmas(store)
    store.close()
  } catch {
    // Damaged: the caller makes a new one.
  }
  return undefined
}

function isWhole(store: Store): boolean {
  const row: unknown = store.prepare('PRAGMA quick_check(1)').get()
  return Object.values(row ?? {}).includes('ok')
}

function versionOf(store: Store): unknown {
  const row: unknown = store.prepare('PRAGMA user_version').get()
  return (row as { user_version?: unknown } | undefined)?.user_version
}

function withPragmas(store: Store): Store {
  store.exec('PRAGMA busy_timeout = 5000')
  store.exec('PRAGMA foreign_keys = ON')
  return store
}
