/**
 * Which room of `lib/` may import which (docs/decisions/0028-rooms-and-doors.md), besides itself and
 * `shared`, which is open to all.
 */
export const ROOMS = {
  shared: [],
  config: [],
  routes: ['config'],
  telemetry: ['config', 'routes'],
  model: ['config', 'routes'],
  pictures: ['config', 'model'],
  files: ['config', 'model'],
  body: ['config', 'model', 'routes', 'pictures'],
  store: ['config', 'model', 'routes', 'pictures', 'body'],
  check: ['config', 'model', 'routes', 'files', 'pictures', 'body', 'store'],
  publish: [
    'config',
    'telemetry',
    'model',
    'routes',
    'files',
    'pictures',
    'body',
    'store',
    'check',
  ],
  history: ['config', 'model', 'body', 'check'],
  query: ['config', 'model', 'routes', 'pictures', 'body', 'store'],
  outputs: ['config', 'model', 'routes', 'files', 'body', 'pictures', 'query'],
  import: ['config', 'model', 'routes', 'files', 'body', 'check'],
  export: ['config', 'routes', 'model', 'files', 'body', 'check', 'import'],
  editors: ['config', 'model', 'routes', 'files', 'pictures', 'body', 'check', 'publish'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** An import of one file of the project by another; both paths from the project's folder. */
export type Import = {
  readonly from: string
  readonly to: string
  /** Whether nothing but types is taken, which leaves no trace when the program runs. */
  readonly isTypeOnly: boolean
}

type Rule = {
  /** What is said of an import that breaks it. */
  readonly says: string
  readonly isBroken: (one: Import) => boolean
}

const isTest = (file: string) => /\.test\.tsx?$|\/testing\/|^e2e\//.test(file)

const below = (file: string, ...folders: readonly string[]) =>
  folders.some((folder) => file.startsWith(`${folder}/`))

/** The room a file of `lib/` is in. */
const roomOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1]

/** `shared` is a shelf: each of its files and folders is a door of its own. */
const doorOf = (file: string) =>
  /^lib\/shared\/[^/]+(?=\/|$)/.exec(file)?.[0] ?? /^lib\/[^/]+(?=\/)/.exec(file)?.[0]

/** What runs in a browser has doors of its own: the others lead to what does not. */
const doorsFor = (from: string) =>
  below(from, 'client', 'lib/editors/web-editor') ? ['index.ts', 'browser.ts'] : ['index.ts']

function isBehindDoor({ from, to }: Import): boolean {
  const door = doorOf(to)
  if (door === undefined || below(from, door) || to === door) return false
  return !doorsFor(from).some((name) => to === `${door}/${name}`)
}

function isForbiddenRoom({ from, to }: Import): boolean {
  const [own, other] = [roomOf(from), roomOf(to)]
  if (own === undefined || other === own || other === 'shared') return false
  const open: readonly string[] = ROOMS[own as keyof typeof ROOMS] ?? []
  return other === undefined ? !below(to, 'messages') : !open.includes(other)
}

const RULES: readonly Rule[] = [
  { says: 'a room is imported by its index.ts alone', isBroken: isBehindDoor },
  { says: 'this room may not import that one (scripts/lint/rooms.ts)', isBroken: isForbiddenRoom },
  {
    says: 'only commands, benches and tests import server/',
    isBroken: ({ from, to }) =>
      below(to, 'server') && below(from, 'client', 'components', 'i18n', 'lib'),
  },
  {
    says: "the browser's script imports lib/shared, lib/routes and lib/config alone",
    isBroken: ({ from, to }) =>
      below(from, 'client') &&
      !below(to, 'client', 'lib/shared', 'lib/routes', 'lib/config', 'messages'),
  },
  {
    says: 'only tests and measurements import test helpers: an image is built without them (.dockerignore)',
    isBroken: ({ from, to }) => !below(from, 'bench') && (isTest(to) || below(to, 'bench')),
  },
  {
    says: 'components are given what they show; components/pages asks for it',
    isBroken: ({ from, to, isTypeOnly }) =>
      below(from, 'components') &&
      !below(from, 'components/pages', 'components/preview') &&
      !isTypeOnly &&
      below(to, 'lib/query', 'lib/store', 'lib/publish', 'lib/check', 'lib/import', 'lib/editors'),
  },
]

/** What is wrong with an import, one sentence each. Tests may import what they test. */
export function faultsOf(one: Import): string[] {
  if (isTest(one.from)) return []
  return RULES.filter(({ isBroken }) => isBroken(one)).map(({ says }) => says)
}
