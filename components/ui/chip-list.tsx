import { Chip, type ChipState } from './chip'

/** States as they are given to what runs in a browser: in words. */
export type WordedStates = readonly (readonly [state: ChipState, word: string])[]

/** Small states side by side. */
export const ChipList = ({ states }: { readonly states: WordedStates }) => (
  <div className="flex flex-wrap gap-1">
    {states.map(([state, word]) => (
      <Chip key={word} size="small" state={state}>
        {word}
      </Chip>
    ))}
  </div>
)
