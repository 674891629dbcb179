/** What the paper states of itself. An empty value shows nothing, and its page is not there. */
export type Site = {
  readonly name: string
  readonly tagline: string
  /** Who publishes it, under which licence, and who answers for it. */
  readonly publisher: string
  readonly licence: string
  readonly responsible: string
  /** Where it can be reached. */
  readonly address: string
  readonly phone: string
  readonly email: string
  /** What the paper is, in paragraphs. */
  readonly about: readonly string[]
  /** What its publisher adds to the page on privacy, in paragraphs. */
  readonly privacy: readonly string[]
  /** The public address, without a slash at its end. */
  readonly url: string
}

/** Reads the settings that make the paper this paper; they are the publisher's to state. */
export function readSite(env: Readonly<Record<string, string | undefined>>): Site {
  const text = (name: string) => (env[name] ?? '').normalize('NFC').trim()
  const paragraphs = (name: string) =>
    text(name)
      .split(/\s*\n\s*/)
      .filter(Boolean)
  return {
    name: 'Trang Nhất',
    tagline: 'Báo điện tử tiếng Việt',
    publisher: text('SITE_PUBLISHER'),
    licence: text('SITE_LICENCE'),
    responsible: text('SITE_RESPONSIBLE'),
    address: text('SITE_ADDRESS'),
    phone: text('SITE_PHONE'),
    email: text('SITE_EMAIL'),
    about: paragraphs('SITE_ABOUT'),
    privacy: paragraphs('SITE_PRIVACY'),
    url: (text('SITE_URL') || 'http://localhost:3000').replace(/\/+$/, ''),
  }
}

/** This paper. */
export const SITE = readSite(process.env)

const IMPRINT_PAGES = ['about', 'contact', 'accessibility', 'privacy'] as const

/** Page types about the paper; those it states nothing for are not there. */
export type ImprintPage = (typeof IMPRINT_PAGES)[number]

/** The pages about a paper that there are, in the order of its footer. */
export function imprintPages({ about, address, phone, email }: Site): ImprintPage[] {
  const hasContent = {
    about: about.length > 0,
    contact: address !== '' || phone !== '' || email !== '',
    accessibility: true,
    privacy: true,
  } satisfies Record<ImprintPage, boolean>
  return IMPRINT_PAGES.filter((page) => hasContent[page])
}
