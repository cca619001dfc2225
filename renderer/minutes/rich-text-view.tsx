import { Fragment, memo } from 'react'
import type {
  RichBlock,
  RichCell,
  RichInline,
  RichMark,
  RichRow,
  RichText,
} from '../../shared/rich-text.ts'
import { isSafeLink } from './editor-text.ts'

/** The text of an item as it will be printed; elements made from the tree, never from HTML. */
export const RichTextView = memo(function RichTextView({ text }: { readonly text: RichText }) {
  return (
    <div className="minutes-text">
      <Blocks blocks={text.content} />
    </div>
  )
})

/** The tree has no ids, and is replaced as a whole: places are the only keys there are. */
function Blocks({ blocks }: { readonly blocks: readonly RichBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />)
}

const headings = { 1: 'h3', 2: 'h4', 3: 'h5' } as const

function Block({ block }: { readonly block: RichBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      )
    case 'heading': {
      const Heading = headings[block.attrs.level]
      return (
        <Heading>
          <Inlines content={block.content} />
        </Heading>
      )
    }
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol start={block.attrs?.start}>
          <Items items={block.content} />
        </ol>
      )
    case 'table':
      return (
        <table>
          <tbody>
            {block.content.map((row, index) => (
              <Row key={index} row={row} />
            ))}
          </tbody>
        </table>
      )
  }
}

type ItemsProps = { readonly items: readonly { readonly content: readonly RichBlock[] }[] }

function Items({ items }: ItemsProps) {
  return items.map(({ content }, index) => (
    <li key={index}>
      <Blocks blocks={content} />
    </li>
  ))
}

function Row({ row }: { readonly row: RichRow }) {
  return (
    <tr>
      {row.content.map((cell, index) => (
        <Cell key={index} cell={cell} />
      ))}
    </tr>
  )
}

function Cell({ cell }: { readonly cell: RichCell }) {
  const { colspan, rowspan } = cell.attrs ?? {}
  const Tag = cell.type === 'tableHeader' ? 'th' : 'td'
  return (
    <Tag colSpan={colspan} rowSpan={rowspan}>
      <Blocks blocks={cell.content} />
    </Tag>
  )
}

function Inlines({ content }: { readonly content: readonly RichInline[] | undefined }) {
  // An empty line keeps its height, as in the editor.
  if (content === undefined || content.length === 0) return <br />
  return content.map((inline, index) => (
    <Fragment key={index}>
      {inline.type === 'hardBreak' ? <br /> : marked(inline.text, inline.marks ?? [])}
    </Fragment>
  ))
}

function marked(text: string, marks: readonly RichMark[]): React.ReactNode {
  return marks.reduce<React.ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{inner}</strong>
      case 'italic':
        return <em>{inner}</em>
      case 'underline':
        return <u>{inner}</u>
      case 'link':
        return isSafeLink(mark.attrs.href) ? (
          <a href={mark.attrs.href} target="_blank" rel="noreferrer noopener">
            {inner}
          </a>
        ) : (
          inner
        )
    }
  }, text)
}
