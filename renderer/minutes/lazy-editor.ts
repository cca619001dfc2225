import { lazy } from 'react'

/** The editor is large: the page is read without it, and it comes while nothing else is to be done. */
const fetchEditor = async () => import('./item-editor.tsx')
const fetchToolbar = async () => import('./live-toolbar.tsx')

/** With its toolbar at hand, so that no key falls between the two. */
export const ItemEditor = lazy(async () => {
  const [editor] = await Promise.all([fetchEditor(), fetchToolbar()])
  return { default: editor.ItemEditor }
})
export const LiveToolbar = lazy(async () => ({ default: (await fetchToolbar()).LiveToolbar }))

/** Fetches the editor before it is asked for, so that the first key finds it open. */
export function prepareEditor(): () => void {
  const asked = requestIdleCallback(() => void Promise.all([fetchEditor(), fetchToolbar()]), {
    timeout: 2000,
  })
  return () => cancelIdleCallback(asked)
}
