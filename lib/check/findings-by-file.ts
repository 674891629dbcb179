import { inOrder, type Problem } from '@/lib/model'
import { groupBy } from '@/lib/shared/group-by'

/**
 * What a check found, by the paths of files and in the order of lines, each file's as JSON: another process takes in
 * thousands of those at once, and reads the few that it needs.
 */
export type FindingsByFile = ReadonlyMap<string, string>

/** Makes it of all that a check found. */
export function findingsByFile(problems: readonly Problem[]): FindingsByFile {
  const groups = groupBy(inOrder(problems), ({ file }) => file)
  return new Map([...groups].map(([file, found]) => [file, JSON.stringify(found)]))
}
