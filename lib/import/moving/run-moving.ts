import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkPath, readPaper, type Voice } from '@/lib/check'
import { paper, setPaper } from '@/lib/config'
import { isSettingsPath } from '@/lib/model'
import { slugFromTitle } from '@/lib/shared/text'
import type { Arguments } from '../read-arguments'
import { writeDocuments } from '../write-documents'
import { carryOut, type Result } from './carry-out'
import type { Source } from './exported'
import { readJournal } from './journal'
import { keepLinksAway } from './keep-links-away'
import type { Mapping } from './mapping/mapping'
import { proposeMapping, writeMapping } from './mapping/propose-mapping'
import { readMapping } from './mapping/read-mapping'
import { copyFile } from './move-stories'
import type { MoveSetting } from './move-task'
import { type MovedPerson, movedPeople } from './people'
import { uploadFolders } from './pictures/unpack-uploads'
import { listUploads } from './pictures/uploads'
import { addPlaces, namesIn, readPlaces } from './places'
import { makePlan, type Plan, type Survey, survey } from './plan'
import { withImportBlock } from './redirects/import-block'
import { rulesOfImport } from './redirects/rules-of-import'
import { writeReport } from './report/write-report'
import * as told from './told'

/** An import of a whole site: what is asked, and where its own files are. */
type Move = {
  readonly source: Source
  readonly order: Arguments
  /** What it is called: the name of what was given. */
  readonly name: string
  readonly work: string
  readonly voice: Voice
}

/**
 * Brings a whole site in. The first time it only looks: what comes, and a proposal of which category becomes which
 * section, to be changed; then it writes. Returns the exit code: 1 where somebody has to look at something.
 */
export async function moveIn(source: Source, order: Arguments, voice: Voice): Promise<number> {
  const name = path.basename(path.resolve(order.file))
  const work = order.work ?? path.join('nhap', slugFromTitle(name) || 'bao-cu')
  const restore = setPaper(readPaper(order.out, Date.now()))
  try {
    return await moveInAs({ source, order, name, work, voice })
  } finally {
    restore()
  }
}

async function moveInAs(move: Move): Promise<number> {
  const { source, order, voice } = move
  const found = await survey(source.read())
  voice.report(told.found(source, found))
  if (found.notes.length > 0) voice.warn(told.broken(found.notes))
  if (found.stories.length === 0) {
    voice.warn(told.nothing(order.file))
    return 1
  }
  takeSettings(found, order)
  const mapping = mappingOf(move, found)
  if (mapping === undefined) return 0
  const journal = readJournal(path.join(move.work, 'nhat-ky.jsonl'))
  const places = path.join(move.work, 'cho-cua-bai.tsv')
  const known = readPlaces(places)
  const plan = makePlan(found, mapping, namesIn(order.out, known))
  if (!order.dryRun) addPlaces(places, known, plan.placed.values())
  const uploads = await uploadFolders([...order.uploads, ...source.uploads], move.work)
  const setting = settingOf(move, found, uploads)
  const result = await carryOut(source, plan, found, journal, setting, {
    journalFile: path.join(move.work, 'nhat-ky.jsonl'),
    onProgress: (done, all) => voice.report(told.progress(done, all)),
  })
  const people = peopleOf(move, found, plan, result, uploads)
  if (!order.dryRun) finish(move, found, plan, result, people)
  const report = writeReport(move.work, {
    source,
    name: move.name,
    found,
    plan,
    result,
    mapping,
    people: people.length,
    isDryRun: order.dryRun,
  })
  voice.report(
    told.summary(result, {
      ...move,
      report,
      out: order.out,
      isDryRun: order.dryRun,
      leftOut: plan.leftOut.length,
    }),
  )
  const isRefused = result.moved.some(({ outcome }) => outcome === 'refused')
  return isRefused || found.notes.length > 0 ? 1 : 0
}

/** Settings of this paper come first: what sections there are decides over all that follows. */
function takeSettings({ files }: Survey, { out, dryRun, force }: Arguments): void {
  const sound = files.filter(
    ({ path: file }) => isOwnPlace(file) && !file.split('/').includes('..'),
  )
  const wanted = sound.filter(({ path: file }) => force || !existsSync(path.join(out, file)))
  if (dryRun || wanted.length === 0) return
  writeDocuments(out, wanted)
  setPaper(readPaper(out, Date.now()))
}

/** Where settings may lie, and what is said of people and topics. */
function isOwnPlace(file: string): boolean {
  return isSettingsPath(file) || checkPath(file).length === 0
}

/** The mapping to go by; undefined where one was just proposed and is first to be looked at. */
function mappingOf({ order, work, name, voice }: Move, found: Survey): Mapping | undefined {
  const file = order.map ?? path.join(work, 'chuyen-muc.yaml')
  if (existsSync(file)) return withNew(readMapping(file, readFileSync(file, 'utf8')), found)
  const proposal = proposeMapping(found.tally)
  const hasChoice = proposal.categories.size + proposal.types.size > 0
  if (!hasChoice) return proposal
  mkdirSync(path.dirname(file), { recursive: true })
  const text = writeMapping(proposal, found.tally, name)
  writeFileSync(file, text)
  voice.report(told.proposed(file, text, order.yes || order.dryRun))
  return order.yes || order.dryRun ? proposal : undefined
}

/** Categories that a later export has and the mapping has not are as they would be proposed. */
function withNew(mapping: Mapping, found: Survey): Mapping {
  const proposal = proposeMapping(found.tally)
  return {
    ...mapping,
    categories: new Map([...proposal.categories, ...mapping.categories]),
    types: new Map([...proposal.types, ...mapping.types]),
  }
}

function settingOf(
  { order, work }: Move,
  { hosts, base }: Survey,
  uploads: readonly string[],
): MoveSetting {
  return {
    ...{ out: order.out, now: order.now ?? Date.now(), force: order.force, isDryRun: order.dryRun },
    uploads,
    refusedDir: path.join(work, 'bi-tu-choi'),
    ...{ hosts, base, paper: paper() },
  }
}

/** Those who wrote what came along, and have no file yet. */
function peopleOf(
  { order }: Move,
  { people }: Survey,
  plan: Plan,
  { moved }: Result,
  uploads: readonly string[],
): MovedPerson[] {
  const authors = moved.flatMap(({ id, outcome }) =>
    outcome === 'refused' ? [] : (plan.placed.get(id)?.seen.authors ?? []),
  )
  if (people.length === 0) return []
  return movedPeople(people, new Set(authors), order.out, listUploads(uploads))
}

/** What can be done when all stories are there: their people, links to refused ones, and the old addresses. */
function finish(
  { source, order, name }: Move,
  found: Survey,
  plan: Plan,
  result: Result,
  people: readonly MovedPerson[],
): void {
  for (const { picture } of people) if (picture) copyFile(picture, order.out)
  writeDocuments(
    order.out,
    people.map(({ document }) => document),
  )
  keepLinksAway(order.out, plan, result, found)
  // A paper that comes back to itself has the addresses it had.
  if ([...plan.placed.values()].every(({ seen }) => seen.own)) return
  const file = path.join(order.out, 'redirects.yaml')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const after = withImportBlock(before, name, rulesOfImport(source, found, plan, result.moved))
  if (after !== before && after !== '')
    writeDocuments(order.out, [{ path: 'redirects.yaml', text: after }])
}
