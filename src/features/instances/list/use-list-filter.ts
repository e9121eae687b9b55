import { useDeferredValue, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { GROUPS } from '../instance-state.ts'
import { type Filter, ORDERS } from './filter.ts'

const TYPED = 'typed'

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

  function write(change: Record<string, string>) {
    const next = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
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
      write({ q: query })
    },
    chooseState: (group: Filter['state']) => write({ state: group ?? '' }),
    chooseOrder: (order: Filter['order']) => write({ order: order === 'problems' ? '' : order }),
  }
}
