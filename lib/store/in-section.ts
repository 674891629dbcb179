import type { Section } from '@/lib/config'

/**
 * The condition in SQL that a document (`d`) is in a section, bound as `:section`: a parent has what its
 * children have. Each has an index.
 */
export function inSection(section: Section): string {
  return section.includes('/')
    ? `instr(d.section, '/') > 0 AND d.section = :section`
    : 'd.top = :section'
}
