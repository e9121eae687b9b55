import { useState } from 'react'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { Checkbox } from '@/ui/checkbox.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { announce } from '@/ui/live-region.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { type Content, secretsIn, withoutSecretsOf } from './content.ts'
import { fileNameFor, toFile } from './exported.ts'
import { Places } from './places.tsx'
import { transferWords } from './words.ts'

type ExportDialogProps = { content: Content; instance: string; onClose: () => void }

/** Secrets stay out of the file, unless they are asked for. */
export function ExportDialog({ content, instance, onClose }: ExportDialogProps) {
  const t = useWords(transferWords)
  const { server } = useApi()
  const [isWithSecrets, setWithSecrets] = useState(false)
  const secrets = secretsIn(content, server)

  function save() {
    const told = isWithSecrets ? content : withoutSecretsOf(content, server)
    const name = fileNameFor(instance)
    download(toFile(told, { instance, server, at: new Date(), hasSecrets: isWithSecrets && secrets.length > 0 }), name)
    announce(t('export.saved', { name }), {})
    showToast({ text: t('export.saved', { name }) })
    onClose()
  }

  return (
    <Dialog title={t('export.title')} description={t.rich('export.about', { name: <b>{instance}</b> })} onClose={onClose}>
      {secrets.length > 0 && (
        <div className="mt-4">
          <Checkbox
            label={t('export.secrets')}
            hint={t('export.secrets.hint')}
            checked={isWithSecrets}
            onChange={({ target }) => setWithSecrets(target.checked)}
          />
          <output className={`mt-2 block rounded-md px-3 py-2 text-sm ${isWithSecrets ? 'bg-attention-soft' : 'bg-sunken'}`}>
            {t.rich(isWithSecrets ? 'export.warning' : 'export.without', { names: <Places places={secrets} /> })}
          </output>
        </div>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button variant="primary" onPress={save}>
          {t('export.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function download(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
