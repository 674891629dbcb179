import messages from '../../messages/vi.json' with { type: 'json' }

/** The words of the interface, so that tests read pages as the site writes them. */
export { messages }
