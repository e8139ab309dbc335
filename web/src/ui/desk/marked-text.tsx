import classes from './marked-text.module.css'

export type Mark = { start: number; end: number; label: string }

type Piece = { start: number; text: string; labels: string[] }

/** Cuts a text (offsets in UTF-16 units) where marks begin and end; overlapping marks share a piece. */
export const piecesOf = (text: string, marks: readonly Mark[]): Piece[] => {
  const within = marks.filter((mark) => mark.start >= 0 && mark.end > mark.start && mark.start < text.length)
  const cuts = [
    ...new Set([0, text.length, ...within.flatMap((mark) => [mark.start, Math.min(mark.end, text.length)])]),
  ]
  cuts.sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, cuts[index + 1]),
    labels: within.filter((mark) => mark.start <= start && mark.end > start).map((mark) => mark.label),
  }))
}

/** A text as it was written, with the words a signal fired on marked; each mark says why on hover and to readers. */
export const MarkedText = ({ text, marks }: { text: string; marks: readonly Mark[] }) => (
  <span className={classes.text}>
    {piecesOf(text, marks).map((piece) =>
      piece.labels.length > 0 ? (
        <mark key={piece.start} className={classes.mark} title={[...new Set(piece.labels)].join('；')}>
          {piece.text}
        </mark>
      ) : (
        <span key={piece.start}>{piece.text}</span>
      ),
    )}
  </span>
)
