import type { Drawing, DrawnState, DrawnStep } from './drawing-query.ts'

export const BOX = { width: 136, height: 52 }
const GAP = { across: 56, down: 34 }
const EDGE = 28
/** How far the bow of a step back is drawn up; it rises three quarters of that. */
const RISE = 32

export type PlacedState = DrawnState & { x: number; y: number }
export type PlacedStep = Pick<DrawnStep, 'from' | 'to' | 'taken'> & { path: string }
export type LaidOut = { width: number; height: number; states: PlacedState[]; steps: PlacedStep[] }

/**
 * Places the states of a procedure: the straight road in one line from left to right, what lies beside it in the lines
 * below, one place behind the earliest state that leads there.
 */
export const layOutDrawing = ({ states, steps }: Drawing): LaidOut => {
  const columns = columnsOf(states, steps)
  const filled = new Map<number, number>()
  const placed = states.map((state) => {
    const column = columns.get(state.state)!
    const row = state.place === null ? (filled.get(column) ?? 0) + 1 : 0
    if (state.place === null) filled.set(column, row)
    return { ...state, x: EDGE + column * (BOX.width + GAP.across), y: EDGE + row * (BOX.height + GAP.down) }
  })
  const at = new Map(placed.map((state) => [state.state, state]))
  return {
    states: placed,
    steps: joined(steps).map((step) => ({ ...step, path: pathOf(at.get(step.from)!, at.get(step.to)!) })),
    width: Math.max(...placed.map(({ x }) => x)) + BOX.width + EDGE,
    height: Math.max(...placed.map(({ y }) => y)) + BOX.height + EDGE,
  }
}

const columnsOf = (states: readonly DrawnState[], steps: readonly DrawnStep[]): Map<string, number> => {
  const columns = new Map(states.flatMap(({ state, place }) => (place === null ? [] : [[state, place] as const])))
  // Each round places what one more step leads to; as many rounds as there are states place everything.
  for (const _ of states)
    for (const { state } of states.filter((one) => !columns.has(one.state))) {
      const before = steps.filter(({ from, to }) => to === state && columns.has(from))
      if (before.length > 0) columns.set(state, Math.min(...before.map(({ from }) => columns.get(from)!)) + 1)
    }
  return columns
}

/** Steps between the same two states are drawn as one line. */
const joined = (steps: readonly DrawnStep[]): PlacedStep[] => {
  const lines = new Map<string, PlacedStep>()
  for (const { from, to, taken } of steps) {
    if (from === to) continue
    const before = lines.get(`${from} ${to}`)
    lines.set(`${from} ${to}`, { from, to, taken: taken || (before?.taken ?? false), path: '' })
  }
  // Those taken are drawn last and lie on top.
  return [...lines.values()].sort((one, other) => Number(one.taken) - Number(other.taken))
}

/** A step to the next by a straight line, the others by a bow around what lies between. */
const pathOf = (from: PlacedState, to: PlacedState): string => {
  const middle = ({ x, y }: PlacedState) => ({ x: x + BOX.width / 2, y: y + BOX.height / 2 })
  const [a, b] = [middle(from), middle(to)]
  if (from.x === to.x) {
    const down = to.y > from.y
    return `M ${a.x} ${down ? from.y + BOX.height : from.y} L ${b.x} ${down ? to.y : to.y + BOX.height}`
  }
  const ahead = to.x > from.x
  // Back along its own line by a bow above the boxes: a way there and a way back never lie on each other.
  if (!ahead && a.y === b.y)
    return `M ${a.x} ${from.y} C ${a.x} ${from.y - RISE}, ${b.x} ${to.y - RISE}, ${b.x} ${to.y}`
  const start = { x: ahead ? from.x + BOX.width : from.x, y: a.y }
  const end = { x: ahead ? to.x : to.x + BOX.width, y: b.y }
  const isNeighbour = Math.abs(to.x - from.x) === BOX.width + GAP.across
  if (isNeighbour && a.y === b.y) return `M ${start.x} ${start.y} L ${end.x} ${end.y}`
  const bend = (ahead ? 1 : -1) * GAP.across * 0.75
  const lift = a.y === b.y ? BOX.height * 0.9 : 0
  return `M ${start.x} ${start.y} C ${start.x + bend} ${start.y + lift}, ${end.x - bend} ${end.y + lift}, ${end.x} ${end.y}`
}
