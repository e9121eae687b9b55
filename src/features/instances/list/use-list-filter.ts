import { useDeferredValue, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { GROUPS } from '../instance-state.ts'
import { type Filter, ORDERS } from './filter.ts'

const TYPED = 'typed'

/** Past the router: the list has followed already, and nothing else on the page depends on it. */
function noteInAddress(query: string) {
  const address = new URL(location.href)
  if (query === '') address.searchParams.delete('q')
  else address.searchParams.set('q', query)
  try {
    history.replaceState(history.state, '', address)
  } catch {
    // some browsers allow only so many in half a minute; the next letter brings it up to date
  }
}

/** Search, state and order, which live in the address. What is typed is shown before the address has followed. */
export function useListFilter() {
  const { search, key, state } = useLocation()
  const navigate = useNavigate()
  const params = new URLSearchParams(search)
  const told = params.get('q') ?? ''
  const [text, setText] = useState(told)
  const [seenKey, setSeenKey] = useState(key)
  if (key !== seenKey) {
    setSeenKey(key)
    if (state !== TYPED) setText(told)
  }

  function write(name: string, value: string) {
    const next = new URLSearchParams(search)
    if (text === '') next.delete('q')
    else next.set('q', text)
    if (value === '') next.delete(name)
    else next.set(name, value)
    void navigate({ search: next.toString() }, { replace: true, state: TYPED })
  }

  const filter: Filter = {
    query: useDeferredValue(text),
    state: GROUPS.find((group) => group === params.get('state')) ?? null,
    order: ORDERS.find((order) => order === params.get('order')) ?? 'problems',
  }
  return {
    filter,
    text,
    search: (query: string) => {
      setText(query)
      noteInAddress(query)
    },
    chooseState: (group: Filter['state']) => write('state', group ?? ''),
    chooseOrder: (order: Filter['order']) => write('order', order === 'problems' ? '' : order),
  }
}
