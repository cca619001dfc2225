import { useCommands } from '../commands.ts'
import type { ReviewsSideState } from './use-reviews-side.ts'

/** The keys of the side: F8 and Maj+F8 from finding to finding, P proposes; the rest is in the palette. */
export function useSideCommands(side: ReviewsSideState): void {
  useFindingCommands(side)
  usePanelCommands(side)
}

function useFindingCommands(side: ReviewsSideState): void {
  const { t, place, shown, harmony } = side
  const event = eventInHand(side)
  useCommands([
    {
      id: 'reviews.nextFinding',
      label: t('reviews.command.next'),
      keys: 'F8',
      isEnabled: shown.length > 0,
      run: () => {
        harmony.leave()
        side.step(1)
      },
    },
    {
      id: 'reviews.previousFinding',
      label: t('reviews.command.previous'),
      keys: 'Shift+F8',
      isEnabled: shown.length > 0,
      run: () => {
        harmony.leave()
        side.step(-1)
      },
    },
    {
      id: 'reviews.propose',
      label: t('reviews.command.propose'),
      keys: 'p',
      isEnabled: event !== null,
      run: () => {
        harmony.leave()
        place.go({ panel: 'findings', selected: event })
        side.propose(event)
      },
    },
  ])
}

function usePanelCommands(side: ReviewsSideState): void {
  const { t, calendar, place, harmony, isFrozen } = side
  const hasVersion = calendar.version !== ''
  const isHarmonising = harmony.state.kind !== 'idle'
  const show = (panel: 'versions' | 'requests' | 'execution') => () => place.go({ panel })
  useCommands([
    {
      id: 'reviews.harmonise',
      label: t('reviews.harmonise.start'),
      isEnabled: hasVersion && !isFrozen,
      run: () => {
        place.go({ panel: 'findings' })
        void harmony.start()
      },
    },
    { id: 'reviews.versions', label: t('reviews.command.versions'), run: show('versions') },
    { id: 'reviews.requests', label: t('reviews.command.requests'), run: show('requests') },
    { id: 'reviews.execution', label: t('reviews.command.execution'), run: show('execution') },
    {
      id: 'reviews.leave',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: place.panel === 'findings' && (side.proposing !== null || isHarmonising),
      run: () => {
        side.onTry([])
        if (side.proposing === null) harmony.leave()
        else side.propose(null)
      },
    },
  ])
}

/** The review that a proposal would be for: the one in hand, else that of the open finding. */
function eventInHand({ place, open, movable }: ReviewsSideState): string | null {
  const chosen = movable([place.selected ?? ''])
  return chosen[0] ?? movable(open?.eventIds ?? [])[0] ?? null
}
