import { type Editor, Extension, type Extensions, Node, textblockTypeInputRule } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { Plugin } from '@tiptap/pm/state'
import { StarterKit } from '@tiptap/starter-kit'
import { richTextSchema } from '../../shared/rich-text-schema.ts'
import { longestRichText, plainText } from '../../shared/rich-text.ts'
import { fromEditor, isSafeLink } from './editor-text.ts'

const Kit = StarterKit.configure({
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  // Headings stand below that of their item; their keys are ours, because of AltGr.
  heading: false,
  link: {
    openOnClick: false,
    autolink: false,
    isAllowedUri: isSafeLink,
    HTMLAttributes: { rel: 'noreferrer noopener' },
  },
})

/**
 * What an editor of minutes knows, and nothing else: whatever is pasted is cut down to it, without
 * styles, pictures or frames.
 *
 * @param onTooLong  told when something was not put in because the text would be too long
 */
export function minutesExtensions(onTooLong: () => void): Extensions {
  return [
    Kit,
    SectionHeading,
    TableKit.configure({ table: { resizable: false } }),
    limit(onTooLong),
  ]
}

/** Levels below the title of the item, whose own heading is the second of the page. */
const levels = [1, 2, 3] as const
const titleLevel = 2

/** A heading within an item. `#` and a space make one, and pasted ones keep their rank. */
const SectionHeading = Node.create({
  name: 'heading',
  content: 'inline*',
  group: 'block',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((rank) => ({
      tag: `h${rank}`,
      getAttrs: (element) => {
        const own = Number(element.dataset.level)
        return { level: own > 0 ? own : Math.min(levels.length, rank) }
      },
    })),
  renderHTML: ({ node }) => {
    const level = Number(node.attrs.level)
    return [`h${level + titleLevel}`, { 'data-level': level }, 0]
  },
  addInputRules() {
    return levels.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^(#{${level}})\\s$`, 'u'),
        type: this.type,
        getAttributes: { level },
      }),
    )
  },
})

/** Refuses what the core would refuse: a text that cannot be stored must not be on screen. */
function limit(onTooLong: () => void): Extension {
  const isTooMuch = (editor: Editor, document: Editor['state']['doc'], isPasted: boolean) => {
    const isLonger = document.content.size > editor.state.doc.content.size
    if (!isLonger || (!isPasted && document.content.size <= longestRichText)) return false
    const text = fromEditor(document.toJSON())
    return isPasted
      ? !richTextSchema.safeParse(text).success
      : plainText(text).length > longestRichText
  }
  return Extension.create({
    name: 'limit',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          filterTransaction: (transaction) => {
            if (!transaction.docChanged) return true
            const isPasted = ['paste', 'drop'].includes(String(transaction.getMeta('uiEvent')))
            if (!isTooMuch(this.editor, transaction.doc, isPasted)) return true
            onTooLong()
            return false
          },
        }),
      ]
    },
  })
}
