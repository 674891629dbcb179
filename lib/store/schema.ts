import { createHash } from 'node:crypto'
import { EVENTS, FIELDS, type Field, PROFILE_FIELDS } from '@/lib/model'
import { NO_DOCUMENTS } from './digest'

/** The section that is nobody's child, of a section, in SQL. */
function topOf(section: string): string {
  return `substr(${section}, 1, instr(${section} || '/', '/') - 1)`
}

/** The tables of the store. */
export const SCHEMA = `
  -- The slim index: what lists and addresses need of every document. Its card, and the JSON of records and
  -- pictures, begin with a sum of the rest (checked-json.ts).
  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    -- '' where the document is no story.
    section TEXT NOT NULL,
    -- The section itself, or the one it is a child of.
    top TEXT GENERATED ALWAYS AS (${topOf('section')}) VIRTUAL,
    collection TEXT,
    published_at INTEGER,
    -- The paper's day of that (days since 1970).
    published_day INTEGER,
    updated_at INTEGER,
    rank INTEGER NOT NULL,
    featured INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    -- The article a headline leads to, or the event that an entry is of.
    article_slug TEXT,
    card TEXT NOT NULL,
    -- Of an entry of a live event, which has no time above: when, how it stands there, and a number for its text.
    entry_at INTEGER,
    is_key INTEGER,
    is_pinned INTEGER,
    entry_sum INTEGER,
    -- Its number in the search index, once it is there.
    search_id INTEGER UNIQUE,
    UNIQUE (kind, slug)
  );
  -- Lists are read from these indexes alone, until the few rows they show are known.
  CREATE INDEX document_by_time ON document (published_at DESC, rank, slug, state, article_slug);
  CREATE INDEX document_by_top ON document (top, published_at DESC, rank, slug, state, article_slug);
  CREATE INDEX document_by_child
    ON document (section, published_at DESC, rank, slug, state, article_slug)
    WHERE instr(section, '/') > 0;
  CREATE INDEX document_by_kind ON document (kind, published_at DESC, rank, slug);
  CREATE INDEX document_by_collection ON document (collection, rank, slug);
  CREATE INDEX document_featured ON document (published_at DESC, rank, slug) WHERE featured = 1;
  CREATE INDEX document_leading ON document (published_at)
    WHERE article_slug IS NOT NULL AND published_at IS NOT NULL;
  CREATE INDEX document_live ON document (published_at DESC, slug) WHERE collection = '${EVENTS}';
  -- The entries of an event, and what changes when any of them does.
  CREATE INDEX document_by_event
    ON document (article_slug, entry_at DESC, slug DESC, state, is_pinned, is_key, entry_sum)
    WHERE entry_at IS NOT NULL;
  -- How many documents the lists by time have of each day (the paper's, days since 1970): of all (''),
  -- of a section (children count for their parents), of a term ('topic/gom'); without headlines that lead to an article. See listed.ts.
  CREATE TABLE day_count (
    list TEXT NOT NULL,
    day INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (list, day)
  ) WITHOUT ROWID;
  CREATE TRIGGER document_comes AFTER INSERT ON document
    WHEN new.state = 'public' AND new.published_at IS NOT NULL AND new.article_slug IS NULL
  BEGIN
    INSERT INTO day_count VALUES
      (new.section, new.published_day, 1), ('', new.published_day, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    INSERT INTO day_count
      SELECT ${topOf('new.section')}, new.published_day, 1 WHERE instr(new.section, '/') > 0
      ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER document_goes AFTER DELETE ON document
    WHEN old.state = 'public' AND old.published_at IS NOT NULL AND old.article_slug IS NULL
  BEGIN
    UPDATE day_count SET count = count - 1
      WHERE list IN (old.section, ${topOf('old.section')}, '') AND day = old.published_day;
  END;
  -- When the documents of a day (as above) last changed, for the index of sitemaps. Milliseconds.
  CREATE TABLE day_change (day INTEGER PRIMARY KEY, changed_at INTEGER NOT NULL);
  CREATE TRIGGER document_changes_day AFTER INSERT ON document
    WHEN new.state = 'public' AND new.published_at IS NOT NULL
  BEGIN
    INSERT INTO day_change
      VALUES (new.published_day, max(new.published_at, ifnull(new.updated_at, 0)))
      ON CONFLICT DO UPDATE SET changed_at = max(changed_at, excluded.changed_at);
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
  -- The films, sound and captions a document plays, by address, with what the file system said of each
  -- file when it was read, and the hash of its bytes.
  CREATE TABLE media (
    src TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    stamp TEXT NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (src, document)
  ) WITHOUT ROWID;
  CREATE INDEX media_by_document ON media (document, src);
  -- What can be followed: the documents of a topic, a source, a byline, newest first, with the name as
  -- each spells it. Only of documents the lists by time show, without headlines that lead to an article.
  CREATE TABLE term (
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    published_day INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, slug, published_at DESC, document)
  ) WITHOUT ROWID;
  -- The slug of each name (key: the same for all spellings of it). Several may make the same (base):
  -- then one has it, and the others one of their own (term-names.ts).
  CREATE TABLE term_name (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    base TEXT NOT NULL,
    slug TEXT NOT NULL,
    PRIMARY KEY (kind, key)
  ) WITHOUT ROWID;
  CREATE INDEX term_name_by_base ON term_name (kind, base);
  CREATE INDEX term_name_elsewhere ON term_name (kind, base) WHERE slug <> base;
  -- The names and files whose stories belong to what is written of a person or a topic (model/taxonomy.ts).
  CREATE TABLE profile_key (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, key, document)
  ) WITHOUT ROWID;
  CREATE INDEX profile_key_by_document ON profile_key (document);
  CREATE INDEX term_by_document ON term (document, kind);
  CREATE TRIGGER term_comes AFTER INSERT ON term
  BEGIN
    INSERT INTO day_count VALUES (new.kind || '/' || new.slug, new.published_day, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER term_goes AFTER DELETE ON term
  BEGIN
    UPDATE day_count SET count = count - 1
      WHERE list = old.kind || '/' || old.slug AND day = old.published_day;
  END;
  -- Corrections of public documents, each from when on it can be read (visible.ts); at: as written.
  CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    public_from INTEGER NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE
  );
  -- Counting and turning pages need nothing but this index.
  CREATE INDEX correction_by_time ON correction (public_from DESC, id);
  CREATE INDEX correction_by_document ON correction (document);
  -- The pictures that documents name, each as its file was when it was measured (model/picture.ts);
  -- what is learned of it when renditions are made comes later. Those that no document names are taken out.
  CREATE TABLE picture (
    src TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    stamp TEXT NOT NULL,
    json TEXT NOT NULL,
    learned TEXT NOT NULL DEFAULT '{}'
  ) WITHOUT ROWID;
  CREATE INDEX picture_by_id ON picture (id);
  -- Which document shows which, around which focus ('30x70', else ''), and from when on readers see it there
  -- (visible.ts); NULL: they do not.
  CREATE TABLE picture_use (
    src TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    focus TEXT NOT NULL,
    public_from INTEGER,
    PRIMARY KEY (src, document, focus)
  ) WITHOUT ROWID;
  -- Ids of pictures that readers do not see any more, until their renditions are taken away.
  CREATE TABLE hidden_picture (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE INDEX picture_use_by_document ON picture_use (document);
  -- The search index (lib/query/search): folded words, exact words, the section, and folded and
  -- exact words of the title once more. It keeps no text.
  CREATE VIRTUAL TABLE search_title USING fts5 (
    f, x, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
  );
  -- The words of titles, for guesses at what was meant (lib/query/search/known-words.ts).
  CREATE VIRTUAL TABLE title_word USING fts5vocab(search_title, 'col');
  CREATE VIRTUAL TABLE search_text USING fts5 (
    f, x, s, tf, tx, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );
  CREATE INDEX document_to_index ON document (published_at DESC)
    WHERE search_id IS NULL AND state = 'public' AND (article_slug IS NULL OR entry_at IS NOT NULL)
      AND section <> '';
  CREATE TRIGGER document_is_forgotten AFTER DELETE ON document WHEN old.search_id IS NOT NULL
  BEGIN
    DELETE FROM search_title WHERE rowid = old.search_id;
    DELETE FROM search_text WHERE rowid = old.search_id;
  END;
  -- Rules for former addresses (model/redirects/), by the address as it is looked up; target: '' for gone.
  CREATE TABLE redirect (
    address TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    is_pattern INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX redirect_patterns ON redirect (address) WHERE is_pattern = 1;
  -- Settings files (model/settings/), each with what it states.
  CREATE TABLE setting (
    path TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    hash TEXT NOT NULL,
    json TEXT NOT NULL
  ) WITHOUT ROWID;
  -- What is made of the paper's logo and colours: icons, the logo itself. Their bytes are text, as all
  -- that is read is (safe-question.ts).
  CREATE TABLE asset (name TEXT PRIMARY KEY, type TEXT NOT NULL, base64 TEXT NOT NULL) WITHOUT ROWID;
  -- One row: when the content last changed, and a word that is new then; what there is (digest.ts);
  -- and which sources compiled it (made-by.ts).
  CREATE TABLE version (word TEXT NOT NULL, digest TEXT NOT NULL, made_by TEXT NOT NULL);
  INSERT INTO version VALUES ('', '${NO_DOCUMENTS}', '');
`

/** The shape of what is stored: a number that changes with the tables and with the model's fields. */
export const SHAPE = shapeOf(SCHEMA, { ...PROFILE_FIELDS, ...FIELDS })

function shapeOf(schema: string, fields: Readonly<Record<string, Field>>): number {
  const shapes = Object.entries(fields).map(([name, { type, inLists }]) => [name, type, inLists])
  const hash = createHash('sha256').update(schema).update(JSON.stringify(shapes)).digest()
  // SQLite keeps 32 bits, with a sign.
  return hash.readUInt32BE() >>> 1
}
