import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formOf } from '@/api/endpoint.ts'
import { getBase64FromMediaMessage } from '@/api/endpoints/chat-history.ts'
import { heldFile } from '@/lib/held-files.ts'
import { endpointQuery, useApi } from '@/query/use-endpoint.ts'
import { blobOf, readBase64 } from '../attach/read-file.ts'
import type { Media } from '../message/content.ts'
import type { ChatEntry } from '../message/entry.ts'

/** Types that a browser shows without running anything in them. */
const SHOWN = /^(?:image\/(?:png|jpeg|webp|gif)|video\/(?:mp4|webm|3gpp|quicktime)|audio\/[\w.+-]+)$/

/** Bytes of ours that are shown without a press. */
const AT_ONCE = 2_000_000

export type LoadedFile = { readonly mimetype: string; readonly base64: string; readonly fileName?: string | undefined }

/** What is in a message's picture, sound or file; fetched from the server, and only from there, when somebody asks for it. */
export function useMedia(instance: string, entry: ChatEntry, media: Media) {
  const api = useApi()
  const { outgoingId } = entry
  const isOurs = outgoingId !== undefined
  const [isWanted, setWanted] = useState(isOurs && (media.bytes ?? 0) < AT_ONCE)
  const isHere = media.base64 !== undefined
  const canLoad = isHere || isOurs || formOf(getBase64FromMediaMessage, api.server) !== null
  const ask = { instance, id: entry.key.id }
  const { data, error, isFetching, refetch } = useQuery<LoadedFile & { readonly bytes?: number | undefined }>({
    queryKey: isOurs ? ['held file', outgoingId] : endpointQuery(api, getBase64FromMediaMessage, ask).queryKey,
    queryFn: ({ signal }) => (isOurs ? readHeld(outgoingId) : api.call(getBase64FromMediaMessage, ask, signal)),
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

/** What waits here to be sent is shown from here. */
async function readHeld(id: string) {
  const file = await heldFile(id)
  if (!file) throw new Error('gone')
  return { base64: await readBase64(file), mimetype: file.type }
}

function addressOf({ base64, mimetype }: LoadedFile) {
  const type = mimetype.split(';')[0]?.trim().toLowerCase() ?? ''
  return SHOWN.test(type) && /^[\w+/=\s-]*$/.test(base64) ? `data:${type};base64,${base64.replaceAll(/\s/g, '')}` : undefined
}

/** Hands a file to the browser's downloads. */
export function save({ base64, mimetype }: LoadedFile, name: string) {
  // a type that a browser would open could run something
  const address = URL.createObjectURL(blobOf(base64, SHOWN.test(mimetype) ? mimetype : 'application/octet-stream'))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
