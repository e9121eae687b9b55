import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formOf } from '@/api/endpoint.ts'
import { getBase64FromMediaMessage } from '@/api/endpoints/chat-history.ts'
import { endpointQuery, useApi } from '@/query/use-endpoint.ts'
import type { Media } from '../message/content.ts'
import type { ChatEntry } from '../message/entry.ts'

/** Types that a browser shows without running anything in them. */
const SHOWN = /^(?:image\/(?:png|jpeg|webp|gif)|video\/(?:mp4|webm|3gpp|quicktime)|audio\/[\w.+-]+)$/

export type LoadedFile = { readonly mimetype: string; readonly base64: string; readonly fileName?: string | undefined }

/** What is in a message's picture, sound or file; fetched from the server, and only from there, when somebody asks for it. */
export function useMedia(instance: string, entry: ChatEntry, media: Media) {
  const api = useApi()
  const [isWanted, setWanted] = useState(false)
  const isHere = media.base64 !== undefined
  const canLoad = isHere || (entry.outgoingId === undefined && formOf(getBase64FromMediaMessage, api.server) !== null)
  const { data, error, isFetching, refetch } = useQuery({
    ...endpointQuery(api, getBase64FromMediaMessage, { instance, id: entry.key.id }),
    enabled: isWanted && !isHere && canLoad,
    staleTime: Infinity,
    retry: false,
  })
  const file: LoadedFile | undefined =
    media.base64 === undefined ? data : { base64: media.base64, mimetype: media.mimetype ?? 'application/octet-stream' }
  return {
    file,
    /** For `src`; nothing for what is better saved than shown. */
    address: file && addressOf(file),
    bytes: media.bytes ?? data?.bytes,
    canLoad,
    isLoading: isFetching,
    hasFailed: error !== null && file === undefined && !isFetching,
    load: () => (isWanted ? void refetch() : setWanted(true)),
    loadNow: async () => file ?? (await refetch()).data,
  }
}

function addressOf({ base64, mimetype }: LoadedFile) {
  const type = mimetype.split(';')[0]?.trim().toLowerCase() ?? ''
  return SHOWN.test(type) && /^[\w+/=\s-]*$/.test(base64) ? `data:${type};base64,${base64.replaceAll(/\s/g, '')}` : undefined
}

/** Hands a file to the browser's downloads. */
export function save({ base64, mimetype }: LoadedFile, name: string) {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  // a type that a browser would open could run something
  const address = URL.createObjectURL(new Blob([bytes], { type: SHOWN.test(mimetype) ? mimetype : 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
