/** Names of the messages between the page's preload and the window's process. */
export const channels = {
  /** Page to window: one validated request, one answer. */
  ask: 'greffier:ask',
  /** Page to window: a MessagePort for the core. */
  port: 'greffier:port',
  /** Window to page: a choice in the menu. */
  menu: 'greffier:menu',
} as const
