import type { Paper } from './paper'

/** The settings of the environment that a paper can be stated by, and where `site.yaml` has each. */
const STATED_SETTINGS = [
  ['SITE_PUBLISHER', 'imprint.governingBody'],
  ['SITE_LICENCE', 'imprint.licence'],
  ['SITE_RESPONSIBLE', 'imprint.responsible'],
  ['SITE_ADDRESS', 'imprint.address'],
  ['SITE_PHONE', 'imprint.phone'],
  ['SITE_EMAIL', 'imprint.email'],
  ['SITE_ABOUT', 'about'],
  ['SITE_PRIVACY', 'privacy'],
  ['CHECK_WITHOUT', 'withoutAdvice'],
] as const

type Environment = Readonly<Record<string, string | undefined>>

/** What the environment states of the paper. An empty value states nothing. */
export type Stated = Pick<Paper, 'imprint' | 'about' | 'privacy' | 'withoutAdvice'>

/** Reads the settings of the environment that make the paper this paper. */
export function statedInEnvironment(env: Environment = process.env): Stated {
  const text = (name: string) => (env[name] ?? '').normalize('NFC').trim()
  const imprint = STATED_SETTINGS.flatMap(([name, place]) => {
    const [group, key = ''] = place.split('.')
    return group === 'imprint' && text(name) !== '' ? [[key, text(name)] as const] : []
  })
  return {
    imprint: Object.fromEntries(imprint),
    about: paragraphsOf(text('SITE_ABOUT')),
    privacy: paragraphsOf(text('SITE_PRIVACY')),
    withoutAdvice: text('CHECK_WITHOUT')
      .split(/[\s,]+/)
      .filter(Boolean),
  }
}

/** A paper with what it leaves out taken from the environment. */
export function withStated(paper: Paper, stated: Stated): Paper {
  return {
    ...paper,
    imprint: { ...stated.imprint, ...paper.imprint },
    about: paper.about.length > 0 ? paper.about : stated.about,
    privacy: paper.privacy.length > 0 ? paper.privacy : stated.privacy,
    withoutAdvice: paper.withoutAdvice ?? stated.withoutAdvice ?? [],
  }
}

/** The paragraphs of a text: each ends with its line. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\s*\n\s*/).filter(Boolean)
}

/** The settings of the environment that belong into `site.yaml`, as they are set now, and their places there. */
export function settingsToMove(
  env: Environment = process.env,
): { readonly name: string; readonly place: string }[] {
  return STATED_SETTINGS.filter(([name]) => (env[name] ?? '').trim() !== '').map(
    ([name, place]) => ({ name, place }),
  )
}
