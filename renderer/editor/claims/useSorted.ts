import { useMemo } from 'react'
import { useStore } from '../../state/store.ts'
import { type OpenDocument, useOpenDocument } from '../sessionContext.ts'
import { claimsOf } from './claims.ts'
import { type SortedClaims, sortClaims } from './decide.ts'

/** The findings of the document on the screen, sorted; drawn again when they change. */
export function useSorted(): SortedClaims {
  const open = useOpenDocument()
  const { claims } = useStore(claimsOf(open).state)
  const { checks } = useStore(open.session.meta)
  return useMemo(() => sortClaims(claims, checks), [claims, checks])
}

/** The same at this moment. */
export function sortedNow(open: OpenDocument): SortedClaims {
  return sortClaims(claimsOf(open).state.get().claims, open.session.meta.get().checks)
}
