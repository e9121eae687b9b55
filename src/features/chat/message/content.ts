import type { ContactCard } from './contact-card.ts'

/** A picture, sound or file of a message. What is in it is asked of the server when somebody wants to see it. */
export type Media = {
  readonly mimetype?: string | undefined
  readonly bytes?: number | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** A few pixels, base64 of a JPEG. */
  readonly thumbnail?: string | undefined
  /** The whole of it, where a server sends that along. */
  readonly base64?: string | undefined
}

export type Target = { readonly id: string; readonly remoteJid?: string | undefined; readonly fromMe?: boolean | undefined }

export type Button = {
  readonly kind: 'reply' | 'url' | 'call' | 'copy' | 'pix' | 'other'
  readonly label: string
  /** Where it leads, what it copies or whom it calls. */
  readonly value?: string | undefined
}
export type Row = { readonly title: string; readonly description?: string | undefined }
type Place = {
  readonly latitude: number
  readonly longitude: number
  readonly thumbnail?: string | undefined
}

/** What a message says, whatever its server calls that. */
export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly preview?: LinkPreview | undefined }
  | { readonly kind: 'image'; readonly media: Media; readonly caption?: string | undefined }
  | {
      readonly kind: 'video'
      readonly media: Media
      readonly caption?: string | undefined
      readonly seconds?: number | undefined
      readonly isGif: boolean
      readonly isRound: boolean
    }
  | {
      readonly kind: 'audio'
      readonly media: Media
      readonly seconds?: number | undefined
      readonly isVoice: boolean
      /** How loud it is from beginning to end, each 0 to 1. */
      readonly waveform: readonly number[]
    }
  | {
      readonly kind: 'document'
      readonly media: Media
      readonly fileName?: string | undefined
      readonly caption?: string | undefined
      readonly pages?: number | undefined
    }
  | { readonly kind: 'sticker'; readonly media: Media; readonly isAnimated: boolean }
  | ({ readonly kind: 'location'; readonly name?: string | undefined; readonly address?: string | undefined } & Place)
  | ({ readonly kind: 'live-location'; readonly caption?: string | undefined } & Place)
  | { readonly kind: 'contacts'; readonly contacts: readonly ContactCard[] }
  | { readonly kind: 'poll'; readonly question: string; readonly options: readonly string[]; readonly selectableCount: number }
  /** `choices` is nothing where the server could not open the vote. */
  | { readonly kind: 'poll-vote'; readonly target: Target; readonly choices?: readonly string[] | undefined }
  | { readonly kind: 'reaction'; readonly target: Target; readonly emoji: string }
  | {
      readonly kind: 'buttons'
      readonly title?: string | undefined
      readonly text?: string | undefined
      readonly footer?: string | undefined
      readonly media?: Media | undefined
      readonly buttons: readonly Button[]
    }
  | {
      readonly kind: 'list'
      readonly title?: string | undefined
      readonly text?: string | undefined
      readonly footer?: string | undefined
      readonly buttonText?: string | undefined
      readonly sections: readonly { readonly title?: string | undefined; readonly rows: readonly Row[] }[]
    }
  /** What somebody chose of buttons or a list. */
  | { readonly kind: 'choice'; readonly text: string; readonly description?: string | undefined }
  | { readonly kind: 'edit'; readonly target: Target; readonly content: Content }
  | { readonly kind: 'revoke'; readonly target: Target }
  | {
      readonly kind: 'call'
      readonly isVideo: boolean
      readonly outcome?: 'missed' | 'answered' | undefined
      readonly seconds?: number | undefined
    }
  | { readonly kind: 'album'; readonly images: number; readonly videos: number }
  | {
      readonly kind: 'event'
      readonly name: string
      readonly description?: string | undefined
      readonly place?: string | undefined
      /** Milliseconds. */
      readonly startsAt?: number | undefined
      readonly isCanceled: boolean
    }
  | {
      readonly kind: 'group-invite'
      readonly name?: string | undefined
      readonly code?: string | undefined
      readonly text?: string | undefined
    }
  | {
      readonly kind: 'product'
      readonly title: string
      readonly description?: string | undefined
      readonly price?: string | undefined
      readonly media?: Media | undefined
    }
  | { readonly kind: 'order'; readonly title?: string | undefined; readonly items?: number | undefined; readonly text?: string | undefined }
  | { readonly kind: 'payment'; readonly text?: string | undefined }
  /** Somebody did something to the group or the chat; nobody wrote it. */
  | { readonly kind: 'system'; readonly deed: SystemDeed; readonly people: readonly string[]; readonly value?: string | undefined }
  | { readonly kind: 'deleted' }
  /** Machinery that nobody wants to see: keys, history notices. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unknown'; readonly type: string; readonly raw: unknown }

export type ContentKind = Content['kind']

/** Only the text is shown and the address that is in the message itself; the picture is the few pixels that came along. */
export type LinkPreview = {
  readonly url: string
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly thumbnail?: string | undefined
}

export type SystemDeed =
  | 'group-created'
  | 'subject-changed'
  | 'picture-changed'
  | 'description-changed'
  | 'invite-revoked'
  | 'restricted'
  | 'unrestricted'
  | 'announcement'
  | 'not-announcement'
  | 'added'
  | 'removed'
  | 'left'
  | 'joined'
  | 'promoted'
  | 'demoted'
  | 'number-changed'
  | 'ephemeral'
  | 'encrypted'
  | 'undecryptable'
  | 'call-missed'
  | 'other'
