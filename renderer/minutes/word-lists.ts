/** A paragraph that Word draws as one line of a list. */
type Line = {
  readonly paragraph: HTMLParagraphElement
  readonly level: number
  /** «l0 lfo1»: which list of the Word document it belongs to. */
  readonly source: string
  /** «·», «o», «1.» or «a)», as Word printed it; empty for a picture. */
  readonly marker: string
}

type OpenList = {
  readonly level: number
  readonly source: string
  readonly isOrdered: boolean
  readonly list: HTMLElement
}

/**
 * Markup copied from Word with its lists as lists. Word copies each line of a list as a paragraph
 * that begins with the drawn marker («·» or «1.» in a span `mso-list:Ignore`) and tells its depth in
 * a style (`mso-list:l0 level2 lfo1`), neither of which an editor knows. Other markup is left as it is.
 */
export function withWordLists(html: string): string {
  if (!/mso-list\s*:/iu.test(html)) return html
  const page = new DOMParser().parseFromString(html, 'text/html')
  const lines = [...page.querySelectorAll('p')].flatMap((paragraph) => readLine(paragraph) ?? [])
  for (const run of runsOf(lines)) replaceRun(page, run)
  return page.body.innerHTML
}

/** Null for a paragraph that is no line of a list. */
function readLine(paragraph: HTMLParagraphElement): Line | null {
  const [, source, level] = /mso-list\s*:\s*(l\d+)\s+level(\d)/iu.exec(styleOf(paragraph)) ?? []
  const marker = markersOf(paragraph)[0]?.textContent?.trim()
  if (source === undefined || level === undefined || marker === undefined) return null
  return { paragraph, level: Number(level), source, marker }
}

function markersOf(paragraph: HTMLParagraphElement): readonly HTMLElement[] {
  return [...paragraph.querySelectorAll('span')].filter((span) =>
    /mso-list\s*:\s*ignore/iu.test(styleOf(span)),
  )
}

/** As it was written: the browser's own reading leaves out what only Word knows. */
function styleOf(element: HTMLElement): string {
  return element.getAttribute('style') ?? ''
}

/** Lines that stand under one another without anything between them. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.reduce<readonly (readonly Line[])[]>((runs, line) => {
    const last = runs.at(-1)
    const isNext = last?.at(-1)?.paragraph.nextElementSibling === line.paragraph
    return isNext && last !== undefined
      ? [...runs.slice(0, -1), [...last, line]]
      : [...runs, [line]]
  }, [])
}

function replaceRun(page: Document, run: readonly Line[]): void {
  let open: readonly OpenList[] = []
  for (const line of run) {
    const isOrdered = isNumber(line.marker)
    const kept = open.filter(
      ({ level, source, isOrdered: wasOrdered }) =>
        level < line.level ||
        (level === line.level && source === line.source && wasOrdered === isOrdered),
    )
    const isOpen = kept.at(-1)?.level === line.level
    open = isOpen ? kept : [...kept, openList(page, line, isOrdered, kept.at(-1))]
    open.at(-1)?.list.append(itemOf(page, line))
  }
  for (const { paragraph } of run) paragraph.remove()
}

/** A new list inside the last item of the one around it, else where its first line stands. */
function openList(
  page: Document,
  { paragraph, level, source, marker }: Line,
  isOrdered: boolean,
  around: OpenList | undefined,
): OpenList {
  const list = page.createElement(isOrdered ? 'ol' : 'ul')
  const first = /^\D?([1-9]\d{0,3})\D*$/u.exec(marker)?.[1]
  if (isOrdered && first !== undefined && first !== '1') list.setAttribute('start', first)
  if (around === undefined) paragraph.before(list)
  else around.list.lastElementChild?.append(list)
  return { level, source, isOrdered, list }
}

function itemOf(page: Document, { paragraph }: Line): HTMLLIElement {
  for (const marker of markersOf(paragraph)) marker.remove()
  const text = page.createElement('p')
  text.append(...paragraph.childNodes)
  const item = page.createElement('li')
  item.append(text)
  return item
}

/** «1.», «2)», «a)», «iv.», «(3)», «1.2.»; «o» and «-» are bullets. */
function isNumber(marker: string): boolean {
  return /^\(?(?:\d+(?:\.\d+)*|\p{L}|[ivxlc]+)[.)°/–-]+$|^\d+(?:\.\d+)*$/iu.test(marker)
}
