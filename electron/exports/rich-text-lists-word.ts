import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'

type Definition = INumberingOptions['config'][number]
type Level = Definition['levels'][number]
type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

/** Numbering of one paragraph, as docx takes it. */
export type ListNumber = {
  /** The list itself: docx adds it to the file with the first paragraph that bears it. */
  readonly reference: Definition
  readonly level: number
  readonly instance: number
}

/** Gives each list a number of its own, so that every one of them starts again. */
export type ListNumbers = () => number

export function listNumbers(): ListNumbers {
  let last = 0
  return () => {
    last += 1
    return last
  }
}

/** Word knows nine levels. */
const DEEPEST = 8
/** Where the text of a list begins, level by level, in twips; the marks hang before it. */
const STEP = { text: 440, cell: 210 } as const
const FIRST = { text: 680, cell: 260 } as const
const HANGING = { text: 140, cell: 70 } as const
const BULLETS = ['•', '–', '▪'] as const
/** i., a., 1.: the order that comptes rendus of the partners follow. */
const FORMATS = [LevelFormat.LOWER_ROMAN, LevelFormat.LOWER_LETTER, LevelFormat.DECIMAL] as const

export type ListPlace = 'text' | 'cell'

/** Left edge of the text of a list level, in twips. */
export function listIndent(level: number, place: ListPlace): number {
  return FIRST[place] + STEP[place] * Math.min(level, DEEPEST)
}

/** Numbering of a bulleted line; all bullets of a document are of one list. */
export function bulletNumber(level: number, place: ListPlace): ListNumber {
  return { reference: BULLET_LISTS[place], level: Math.min(level, DEEPEST), instance: 0 }
}

/**
 * Numbering of a line in an ordered list.
 *
 * @param instance  of the list; a list within it of the same instance restarts by itself
 * @param start  number of its first line
 */
export function orderedNumber(
  level: number,
  place: ListPlace,
  { instance, start }: { readonly instance: number; readonly start: number },
): ListNumber {
  const bounded = Math.min(level, DEEPEST)
  const reference = start === 1 ? ORDERED_LISTS[place] : orderedList(place, bounded, start)
  return { reference, level: bounded, instance }
}

function levels(make: (level: number) => Level): readonly Level[] {
  return Array.from({ length: DEEPEST + 1 }, (_, level) => make(level))
}

function lookOf(level: number, place: ListPlace) {
  return {
    style: { paragraph: { indent: { left: listIndent(level, place), hanging: HANGING[place] } } },
  }
}

function bulletList(place: ListPlace): Definition {
  return {
    reference: `bullets-${place}`,
    levels: levels((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: BULLETS[level % BULLETS.length] ?? BULLETS[0],
      alignment: AlignmentType.RIGHT,
      ...lookOf(level, place),
    })),
  }
}

function orderedList(place: ListPlace, startingLevel = 0, start = 1): Definition {
  return {
    reference: start === 1 ? `ordered-${place}` : `ordered-${place}-${startingLevel}-${start}`,
    levels: levels((level) => ({
      level,
      format: formatOf(level),
      text: `%${level + 1}.`,
      alignment: AlignmentType.RIGHT,
      ...(start !== 1 && level === startingLevel ? { start } : {}),
      ...lookOf(level, place),
    })),
  }
}

function formatOf(level: number): Format {
  return FORMATS[level % FORMATS.length] ?? LevelFormat.DECIMAL
}

const BULLET_LISTS = { text: bulletList('text'), cell: bulletList('cell') } as const
const ORDERED_LISTS = { text: orderedList('text'), cell: orderedList('cell') } as const
