import { Button } from '@mantine/core'
import { createContext, type ReactNode, useContext, useState } from 'react'
import card from '../../ui/desk/card.module.css'
import { Window } from '../../ui/desk/window.tsx'
import { RegisterForm } from './register-form.tsx'
import type { RegisterAction, Seller } from './seller-query.ts'

const Chosen = createContext<{ seller: Seller; choose: (action: RegisterAction) => void } | null>(null)

/** The entry with its buttons, and the window in which the chosen one asks what it needs. */
export const RegisterDesk = ({
  seller,
  onReload,
  children,
}: {
  seller: Seller
  onReload: () => void
  children: ReactNode
}) => {
  const [chosen, choose] = useState<RegisterAction>()
  const close = () => choose(undefined)
  return (
    <Chosen value={{ seller, choose }}>
      {children}
      <Window isOpen={chosen !== undefined} title={chosen?.label ?? ''} onClose={close}>
        {chosen && <RegisterForm seller={seller} action={chosen} onReload={onReload} onClose={close} />}
      </Window>
    </Chosen>
  )
}

type RegisterButtonsProps = {
  /** Those of the actions that stand here. */
  names: readonly string[]
  /** What they are about; the seller itself unless told. */
  targetId?: string
  /** What is named beside the label for those who do not see where the button stands. */
  of?: string
}

/** Buttons for what can be done here now; nothing where nothing can. */
export const RegisterButtons = ({ names, targetId, of }: RegisterButtonsProps) => {
  const desk = useContext(Chosen)
  const offered = (desk?.seller.register.actions ?? []).filter(
    (action) => names.includes(action.name) && action.targetId === (targetId ?? desk?.seller.id),
  )
  if (!desk || offered.length === 0) return null
  return (
    <div className={card.buttons}>
      {offered.map((action) => (
        <Button key={action.name} variant="default" size="compact-md" onClick={() => desk.choose(action)}>
          {action.label}
          {of && <span className="visually-hidden"> {of}</span>}
        </Button>
      ))}
    </div>
  )
}
