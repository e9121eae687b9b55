import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '@/query/use-endpoint.ts'
import { NO_HISTORY } from '../message/history.ts'
import { historyQuery } from './history-query.ts'

/** What is here of a chat, without asking for more. */
export function useChatHistory(instance: string, chat: string) {
  const place = { queryClient: useQueryClient(), api: useApi(), instance, chat }
  const { data } = useQuery({ ...historyQuery(place), enabled: false })
  return { history: data?.history ?? NO_HISTORY, isAll: data?.isAll === true }
}
