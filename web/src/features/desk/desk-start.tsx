import { Navigate } from 'react-router'
import { useMe } from '../../ui/desk/me.ts'
import { firstPlaceOf } from './places.ts'

/** /desk leads to the first queue this person works from. */
export const DeskStart = () => <Navigate replace to={firstPlaceOf(useMe())} />
