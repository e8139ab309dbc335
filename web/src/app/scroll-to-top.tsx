import { useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** A new page starts at its top; going back is left to the browser, which returns to where one was. */
export const ScrollToTop = () => {
  const { pathname } = useLocation()
  const how = useNavigationType()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new address that asks for the top
  useLayoutEffect(() => {
    if (how !== 'POP') scrollTo(0, 0)
  }, [pathname, how])
  return null
}
