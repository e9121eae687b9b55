import { Button } from '@/ui/button.tsx'
import { Field } from '@/ui/field.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { RadioGroup } from '@/ui/radio-group.tsx'
import { Fact, Facts, Section } from '@/ui/section.tsx'
import { Switch } from '@/ui/switch.tsx'
import { chooseTheme, THEMES, useTheme } from '@/ui/theme.ts'
import { chooseSingleKeys, useSingleKeys } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import { LanguageSelect } from './language-select.tsx'
import { serversWords } from './servers-words.ts'
import { endSession, isSessionKept, useAccess } from './session.ts'
import { useCurrentServer } from './use-current-server.ts'

/** How the app looks and listens on this device, and the way out. */
export function PreferencesPage() {
  const t = useWords(serversWords)
  const theme = useTheme()
  const areSingleKeysOn = useSingleKeys()
  const access = useAccess()
  const { name } = useCurrentServer()
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
      <div className="mx-auto grid max-w-176 gap-8 px-4 pt-4 pb-10 lg:px-5">
        <PageHeading name={t('preferences')} />
        <Section title={t('look')}>
          <div className="grid max-w-108 gap-5 pt-4">
            <RadioGroup
              legend={t('theme')}
              choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
              value={theme}
              onChoose={chooseTheme}
            />
            <Field label={t('language')}>{(wiring) => <LanguageSelect {...wiring} />}</Field>
          </div>
        </Section>
        <Section title={t('keyboard')}>
          <label className="flex items-start gap-3 py-3 text-base">
            <Switch checked={areSingleKeysOn} onChange={({ target }) => chooseSingleKeys(target.checked)} />
            <span>
              {t('single')}
              <span className="block text-sm text-muted">{t('single.hint')}</span>
            </span>
          </label>
        </Section>
        <Section title={t('session')}>
          <Facts>
            <Fact name={t('server')}>{name}</Fact>
            <Fact name={t('key')}>
              <span>
                {access.kind === 'server' ? t('key.server') : t('key.instance', access)}
                <span className="block text-sm text-muted">{t(isSessionKept() ? 'kept.tab' : 'kept.not')}</span>
              </span>
            </Fact>
          </Facts>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line/70 pt-3">
            <Button onPress={endSession}>{t('sign-out')}</Button>
            <p className="text-sm text-muted">{t('sign-out.hint')}</p>
          </div>
        </Section>
      </div>
    </div>
  )
}
