import type { CaseEntry } from './case-query.ts'

const drawings: Record<CaseEntry['kind'], string> = {
  STEP: 'M5 12.500l4.500 4.500L19 7.500',
  NOTE: 'M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z',
  MESSAGE_TO_FILER: 'M4 12 20 5l-4 15-4.500-6z',
  FROM_FILER: 'M4 5h16v11H10l-5 4v-4H4z',
}

/** A tick for a step, a lock for what stays inside, a paper plane for what goes out, a bubble for what comes in. */
export const EntrySign = ({ kind }: { kind: CaseEntry['kind'] }) => (
  <svg viewBox="0 0 24 24" width="1.125em" height="1.125em" aria-hidden="true">
    <path
      d={drawings[kind]}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
