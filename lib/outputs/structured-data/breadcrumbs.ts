import type { BreadcrumbList, ListItem } from 'schema-dts'
import { absoluteUrl, interfaceWords, type Section, sectionName, withParent } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

/** A page above another one. */
export type Crumb = { readonly name: string; readonly href: string }

/** The way from the front page to a section, or on to a story of it with this title. */
export function sectionBreadcrumbs(section: Section, title?: string): BreadcrumbList {
  const trail = sectionTrail(section)
  return title === undefined
    ? breadcrumbs(trail.slice(0, -1), sectionName(section))
    : breadcrumbs(trail, title)
}

/** A section, after the one it is a child of. */
export function sectionTrail(section: Section): Crumb[] {
  return withParent(section).map((id) => ({
    name: sectionName(id),
    href: ROUTES.section.path({ section: id }),
  }))
}

/** The way from the front page through the pages above it to a page of this name. */
export function breadcrumbs(above: readonly Crumb[], name: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      step(1, interfaceWords().breadcrumbs.home, '/'),
      ...above.map((crumb, index) => step(index + 2, crumb.name, crumb.href)),
      step(above.length + 2, name),
    ],
  }
}

/** The last step is the page itself, and needs no address. */
function step(position: number, name: string, path?: string): ListItem {
  return {
    '@type': 'ListItem',
    position,
    name,
    ...(path !== undefined && { item: absoluteUrl(path) }),
  }
}
