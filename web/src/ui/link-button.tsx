import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A link that looks like a button, for the way on. */
export const LinkButton = ({ to, children, ...button }: ButtonProps & { to: string; children: ReactNode }) => (
  <Button component={Link} to={to} {...button}>
    {children}
  </Button>
)
