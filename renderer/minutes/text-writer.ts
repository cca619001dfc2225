import type { RichText } from '../../shared/rich-text.ts'

/**
 * From a key to the start of its writing. Counted from the first key that waits and not from the
 * last, so that who types without a pause is written down as well.
 */
const typingMs = 700

/** Rest after which what was typed becomes one change of the journal. */
const restMs = 15_000

export type TextDoors = {
  /** Runs work after whatever is being written; answers when it is done. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>
  /**
   * Keeps the text durably while it is typed, apart from the journal. False when two versions met
   * and the user preferred the stored one.
   */
  readonly type: (text: RichText) => Promise<boolean>
  /** Makes the text one change of the journal; false as for `type`. */
  readonly write: (text: RichText) => Promise<boolean>
  /** Writes without waiting for a turn or an answer: the page is going away. */
  readonly writeLast: (text: RichText) => void
  /** Told of each refusal, with what to do to try again. */
  readonly onRefused: (error: unknown, retry: () => void) => void
  /** Asks the core anew, once a text is in the journal or was given up for the stored one. */
  readonly refresh: () => void
  /** Told when the text to show outside the editor may be another. */
  readonly onChanged: () => void
}

/** Takes the text of one item from the editor to the core, and keeps it until it is there. */
export type TextWriter = {
  /** Notes that a key changed the text, which is read when its time comes. */
  readonly typed: (read: () => RichText) => void
  /** Writes what was typed as one change; at once, in its turn. */
  readonly write: () => Promise<void>
  /** Writes what is not known to be stored before the page is gone. */
  readonly leave: () => void
  /** Tries again what was refused; nothing when nothing was. */
  readonly retry: () => void
  /** The text of this window where the screen may know an older one; null otherwise. */
  readonly own: () => RichText | null
  /** True when nothing waits: what was read from the core after `moment` is then the truth. */
  readonly isSettledBefore: (moment: number) => boolean
  /** Forgets the text of this window, which the core has or replaces by another. */
  readonly forget: () => void
}

/** A writer for one text; `clock` is the one by which readings are stamped. */
export function createTextWriter(doors: TextDoors, clock: () => number): TextWriter {
  const hand = createHand()
  /** The moment first: only what is asked from now on knows this text. */
  const settle = (isNews: boolean) => {
    if (hand.isRefused) return
    hand.settledAt = clock()
    if (isNews) doors.refresh()
  }
  const keep = async () => {
    hand.typing = undefined
    await send(doors, hand, 'type', () => void keep())
    settle(hand.own === null)
  }
  const write = async () => {
    hand.stop()
    hand.take()
    doors.onChanged()
    if (hand.unwritten === null) return
    await send(doors, hand, 'write', () => void write())
    settle(true)
  }
  return {
    typed: (read) => {
      hand.read = read
      hand.typing ??= setTimeout(() => void keep(), typingMs)
      clearTimeout(hand.rest)
      hand.rest = setTimeout(() => void write(), restMs)
    },
    write,
    leave: () => {
      hand.stop()
      hand.take()
      if (hand.unwritten !== null) doors.writeLast(hand.unwritten)
    },
    retry: () => {
      if (hand.isRefused && hand.running === 0) void write()
    },
    own: () => hand.own,
    isSettledBefore: (moment) =>
      hand.read === null &&
      hand.unwritten === null &&
      hand.running === 0 &&
      hand.settledAt <= moment,
    forget: () => {
      hand.forget()
      doors.onChanged()
    },
  }
}

/** Hands the newest text over in its turn; `again` is what the user is offered when it is refused. */
async function send(
  doors: TextDoors,
  hand: ReturnType<typeof createHand>,
  door: 'type' | 'write',
  again: () => void,
): Promise<void> {
  hand.running += 1
  try {
    // Read within the turn: what was typed while another change was written goes with it.
    await doors.inTurn(async () => {
      hand.take()
      const text = door === 'type' ? hand.unkept : hand.unwritten
      if (text === null) return
      if (!(await doors[door](text))) return hand.forget()
      if (hand.unkept === text) hand.unkept = null
      if (door === 'write' && hand.unwritten === text) hand.unwritten = null
    })
    hand.isRefused = false
  } catch (error) {
    hand.isRefused = true
    doors.onRefused(error, again)
  } finally {
    hand.running -= 1
    doors.onChanged()
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined

/** What a writer holds between the editor and the core. */
function createHand() {
  return {
    /** Reads what was typed since the text was last taken over. */
    read: null as (() => RichText) | null,
    /** Taken over and not yet stored in any way. */
    unkept: null as RichText | null,
    /** Taken over and not yet in the journal. */
    unwritten: null as RichText | null,
    own: null as RichText | null,
    running: 0,
    isRefused: false,
    settledAt: 0,
    typing: undefined as Timer,
    rest: undefined as Timer,
    take() {
      if (this.read === null) return
      this.own = this.read()
      this.read = null
      this.unwritten = this.own
      this.unkept = this.own
    },
    stop() {
      clearTimeout(this.typing)
      clearTimeout(this.rest)
      this.typing = undefined
    },
    forget() {
      this.stop()
      this.read = null
      this.own = null
      this.unwritten = null
      this.unkept = null
    },
  }
}
