import { hostOf } from '../message/links.ts'
import type { LinkPreview } from '../message/content.ts'
import { visibleName } from '@/lib/visible-name.ts'

/** What the sender's phone saw behind a link, with the host that it really leads to. Nothing is fetched. */
export function LinkPreviewView({ preview: { url, title, description, thumbnail } }: { preview: LinkPreview }) {
  const host = hostOf(url)
  if (host === null || (title === undefined && description === undefined)) return null
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="mb-1 flex gap-2.5 border-s-2 border-edge bg-hover/60 py-1 ps-2.5 pe-2 text-sm"
    >
      {thumbnail !== undefined && (
        <img src={`data:image/jpeg;base64,${thumbnail}`} alt="" className="size-10 shrink-0 rounded-xs object-cover" />
      )}
      <span className="min-w-0">
        {title !== undefined && (
          <span className="block truncate font-medium">
            <bdi>{visibleName(title)}</bdi>
          </span>
        )}
        {description !== undefined && (
          <span className="block truncate text-muted">
            <bdi>{visibleName(description)}</bdi>
          </span>
        )}
        <bdi className="block truncate text-xs text-muted">{host}</bdi>
      </span>
    </a>
  )
}
