import { breakingModel, type WrittenBreaking } from '@/lib/model'
import { parseCheckedJson } from './checked-json'
import { prepared, unlessDamaged } from './reading'

/** What the file of the breaking bar states; undefined where there is none. */
export function selectBreaking(): WrittenBreaking | undefined {
  const row = prepared('SELECT json FROM setting WHERE path = :path').get({
    path: breakingModel.path,
  }) as { json: string } | undefined
  return row && unlessDamaged(() => parseCheckedJson(row.json) as WrittenBreaking)
}
