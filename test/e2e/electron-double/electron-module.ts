/** What `import … from 'electron'` finds in the window's process of the double. */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { MessageChannelMain } from './message-ports.ts'
export { dialog, nativeTheme, screen, session, shell } from './natives.ts'
export { protocol } from './pages.ts'
export { utilityProcess } from './utility-process.ts'
