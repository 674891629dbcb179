import { childrenOf, type Section, sectionName } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

/** The children of a section, one beside the other; nothing where it has none. */
export function SectionChildren({ section }: { section: Section }) {
  const children = childrenOf(section)
  if (children.length === 0) return null
  return (
    <nav aria-label={sectionName(section)} className="mt-2 flex flex-wrap gap-x-6">
      {children.map((child) => (
        <a
          key={child}
          className="inline-block py-1.5 text-small font-semibold text-accent hover:underline"
          href={ROUTES.section.path({ section: child })}
        >
          {sectionName(child)}
        </a>
      ))}
    </nav>
  )
}
