import classes from './tick.module.css'

type TickProps = { label: string; isOn: boolean; isDisabled?: boolean; onChange: (isOn: boolean) => void }

/** A box to tick, with a label that is part of what can be pressed. */
export const Tick = ({ label, isOn, isDisabled, onChange }: TickProps) => (
  <label className={classes.tick}>
    <input type="checkbox" checked={isOn} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
)
