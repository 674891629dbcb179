/** A site whose posts and films may be shown in a frame. */
type Provider = {
  readonly name: string
  /** Whose pages the frame has. */
  readonly origin: string
  readonly hosts: readonly string[]
  /** What the frame shows of a page's path and query; undefined where the page is none to be shown. */
  readonly frame: (address: URL) => Framed | undefined
}

type Framed = { readonly path: string; readonly shape: 'film' | 'upright' | 'post' }

const PROVIDERS = {
  youtube: {
    name: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    frame: ({ hostname, pathname, searchParams }) => {
      const [, word = '', id = ''] =
        /^\/(shorts|live|embed)\/([\w-]{11})$/.exec(pathname) ??
        (hostname.endsWith('youtu.be') ? /^\/()([\w-]{11})$/.exec(pathname) : undefined) ??
        (pathname === '/watch' ? /^()([\w-]{11})$/.exec(searchParams.get('v') ?? '') : undefined) ??
        []
      const shape = word === 'shorts' ? 'upright' : 'film'
      return id ? { path: `/embed/${id}?autoplay=1&rel=0`, shape } : undefined
    },
  },
  tiktok: {
    name: 'TikTok',
    origin: 'https://www.tiktok.com',
    hosts: ['tiktok.com'],
    frame: ({ pathname }) => {
      const id = /^\/@[\w.-]+\/video\/(\d{8,20})$/.exec(pathname)?.[1]
      return id ? { path: `/player/v1/${id}?autoplay=1`, shape: 'upright' } : undefined
    },
  },
  facebook: {
    name: 'Facebook',
    origin: 'https://www.facebook.com',
    hosts: ['facebook.com', 'm.facebook.com'],
    frame: ({ pathname, search }) => {
      const page = encodeURIComponent(`https://www.facebook.com${pathname}${search}`)
      if (/^\/(?:[^/]+\/videos\/|watch$|reel\/)/.test(pathname))
        return { path: `/plugins/video.php?href=${page}&show_text=false`, shape: 'film' }
      const isPost = /\/posts\/|^\/(?:photo|permalink|story)\.php$|\/photos\//.test(pathname)
      return isPost
        ? { path: `/plugins/post.php?href=${page}&show_text=true`, shape: 'post' }
        : undefined
    },
  },
  x: {
    name: 'X',
    origin: 'https://platform.twitter.com',
    hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'],
    frame: ({ pathname }) => {
      const id = /^\/\w+\/status\/(\d{5,20})$/.exec(pathname)?.[1]
      return id ? { path: `/embed/Tweet.html?id=${id}&dnt=true`, shape: 'post' } : undefined
    },
  },
  instagram: {
    name: 'Instagram',
    origin: 'https://www.instagram.com',
    hosts: ['instagram.com'],
    frame: ({ pathname }) => {
      const [, word, id] = /^\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]{5,40})$/.exec(pathname) ?? []
      return id
        ? { path: `/${word === 'p' ? 'p' : 'reel'}/${id}/embed/`, shape: 'post' }
        : undefined
    },
  },
} as const satisfies Readonly<Record<string, Provider>>

export type ProviderName = keyof typeof PROVIDERS

/** What a frame may show, and from where. */
export type Frame = {
  readonly provider: ProviderName
  /** What readers call the site. */
  readonly name: string
  /** The whole address of what stands in the frame. */
  readonly src: string
  readonly shape: Framed['shape']
}

/** The frame for the address of a page, as it stands in the browser's bar; undefined where there is none. */
export function frameFor(address: string): Frame | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' || url.username || url.port) return undefined
  const host = url.hostname.replace(/^www\./, '')
  url.pathname = url.pathname.replace(/\/+$/, '') || '/'
  for (const [provider, { name, origin, hosts, frame }] of Object.entries(PROVIDERS)) {
    const found = (hosts as readonly string[]).includes(host) ? frame(url) : undefined
    if (found)
      return {
        ...{ provider: provider as ProviderName, name, shape: found.shape },
        src: origin + found.path,
      }
  }
  return undefined
}

/** The names of the sites, for editors. */
export const PROVIDER_NAMES = Object.values(PROVIDERS).map(({ name }) => name)

/** The origins that frames of a page are from, by the marks of its embeds (`views.tsx`). Takes the page's HTML. */
export function frameOrigins(html: string): string[] {
  const marks = [...html.matchAll(/ data-embed="(\w+)"/g)].map(([, name = '']) => name)
  return [...new Set(marks)].flatMap((name) =>
    Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name as ProviderName].origin : [],
  )
}
