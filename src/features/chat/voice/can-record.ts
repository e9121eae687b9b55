import type { Server } from '@/api/dialect.ts'
import { formOf } from '@/api/endpoint.ts'
import { sendWhatsAppAudio } from '@/api/endpoints/messages.ts'

/** Only pages over https, and the machine itself, are given a microphone. */
export const canRecord = (server: Server) =>
  formOf(sendWhatsAppAudio, server) !== null && 'mediaDevices' in navigator && typeof MediaRecorder === 'function'
