/**
 * The components a body may use, and the attributes each takes. All values are plain text.
 * What each looks like is in `components/body/`; how an editor uses it is in `content/README.md`.
 */
export const BODY_COMPONENTS = {
  Figure: { required: ['src', 'alt'], optional: ['caption', 'credit'], hasContent: false },
  Quote: { required: [], optional: ['by'], hasContent: true },
  InfoBox: { required: ['title'], optional: [], hasContent: true },
  Video: {
    required: ['src', 'title'],
    optional: ['poster', 'caption', 'credit'],
    hasContent: false,
  },
} as const satisfies Record<string, ComponentRule>

export type ComponentRule = {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Whether text stands between its tags. */
  readonly hasContent: boolean
}

export type BodyComponentName = keyof typeof BODY_COMPONENTS

/** HTML elements that may be written as tags in a body; they take no attributes. */
export const BODY_TAGS = ['br', 'sub', 'sup'] as const

/** The rule of a component, or undefined where there is no component of that name. */
export function ruleOfComponent(name: string): ComponentRule | undefined {
  return Object.hasOwn(BODY_COMPONENTS, name)
    ? BODY_COMPONENTS[name as BodyComponentName]
    : undefined
}

/** Whether `name` is one of the HTML elements a body may write. */
export function isBodyTag(name: string): boolean {
  return BODY_TAGS.some((tag) => tag === name)
}
