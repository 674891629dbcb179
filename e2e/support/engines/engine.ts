/** A browser engine that the floor names, driven as far as its age allows. */
export type Engine = {
  readonly name: string
  /** Opens an address, and waits until all of it has loaded. */
  open(url: string): Promise<void>
  /** What an expression is in the open page; a promise is waited for. It has to be JSON. */
  evaluate<T>(expression: string): Promise<T>
  /** A picture of the window, PNG. */
  screenshot(): Promise<Buffer>
  /** What went wrong in the page since it was opened; undefined where an engine does not tell. */
  faults(): readonly string[] | undefined
  close(): Promise<void>
}

/** The window in which pages are looked at, pixels. */
export const WINDOW = { width: 412, height: 915 } as const
